using System.Collections.Immutable;

using Infra.Engine.Host.Simulation;
using Infra.Testing;

namespace Infra.Engine.Host.Tests.Simulation;

/// <summary>A simulated provider of a small package, and short ways to ask it.</summary>
internal sealed class Shop(World world, SimulationScript? script = null)
{
    public static readonly Urn Server = UrnOf("Server", "web");

    private readonly SimulatedProviders providers = new(world, new()
    {
        SchemaFolders = [Repository.PathOf("tests", "Engine.Host.Tests", "Simulation", "Schemas")],
        Script = script ?? SimulationScript.Uneventful,
    });

    public static Urn UrnOf(string type, string name) => Urn.Of(("dev", "shop"), null, $"shop:index:{type}", name);

    public async Task<IProvider> ProviderAsync(params (string Key, PropertyValue Value)[] configuration)
    {
        var provider = await providers.LoadAsync(new("shop", "", ""), default);
        await provider.ConfigureAsync(PropertyMap.Of(configuration), default);
        return provider;
    }

    public async Task<CheckResult> CheckAsync(Urn urn, PropertyMap news, PropertyMap? olds = null, byte seed = 1) =>
        await (await ProviderAsync()).CheckAsync(new(urn, olds, news, [seed], false), default);

    public async Task<DiffResult> DiffAsync(Urn urn, PropertyMap olds, PropertyMap news) =>
        await (await ProviderAsync()).DiffAsync(new(urn, "id", olds, olds, news, []), default);

    public async Task<CreateResult> CreateAsync(Urn urn, PropertyMap inputs, bool preview = false) =>
        await (await ProviderAsync()).CreateAsync(new(urn, inputs, null, preview), default);

    public async Task<ReadResult> ReadAsync(Urn urn, string id) =>
        await (await ProviderAsync()).ReadAsync(new(urn, id, PropertyMap.Empty, PropertyMap.Empty), default);

    public async Task DeleteAsync(Urn urn, string id) => await (await ProviderAsync()).DeleteAsync(
        new(urn, id, PropertyMap.Empty, PropertyMap.Empty, null), default);

    public static PropertyValue List(params ImmutableArray<PropertyValue> items) => new PropertyValue.List(items);

    public static PropertyValue Secret(PropertyValue value) => new PropertyValue.Secret(value);

    public static PropertyMap Map(params (string Key, PropertyValue Value)[] pairs) => PropertyMap.Of(pairs);
}
