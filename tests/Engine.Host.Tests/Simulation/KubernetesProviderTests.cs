using Infra.Engine.Host.Simulation;

namespace Infra.Engine.Host.Tests.Simulation;

/// <summary>What the recordings do not show; the rest is in <see cref="RecordedKubernetesTests"/>.</summary>
public sealed class KubernetesProviderTests : IDisposable
{
    private readonly World world = World.InMemory();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Check_BuiltInKind_IsHeldToTheSchema()
    {
        var result = await CheckAsync(await ProviderAsync(), "core/v1:ConfigMap", Shop.Map(
            ("metadata", Shop.Map(("name", "a"), ("lables", Shop.Map()))), ("data", Shop.Map(("n", 1)))));

        Assert.Equal(
            ["data.n: must be string, got 1", "metadata.lables: is unknown; did you mean labels?"],
            result.Failures.Select(f => $"{f.Property}: {f.Reason}"));
    }

    [Fact]
    public async Task Check_UnknownBuiltInKind_NamesNearOnes()
    {
        var provider = await ProviderAsync();

        var thrown = await Assert.ThrowsAsync<ProviderException>(
            () => CheckAsync(provider, "apps/v1:Deploymnt", PropertyMap.Empty));

        Assert.Contains("did you mean kubernetes:apps/v1:Deployment?", thrown.Message);
    }

    [Fact]
    public async Task Create_SameNameInTwoClusters_BothLive()
    {
        foreach (var cluster in (string[])["one", "two"])
        {
            var provider = await ProviderAsync(("kubeconfig", Shop.Secret(cluster)));
            await provider.CreateAsync(new(UrnOf("core/v1:Namespace"), NamedMap("team"), null, false), default);
        }

        Assert.Equal(2, world.Objects().Count);
    }

    [Fact]
    public async Task Replacement_Autonamed_GetsANewNameAndIsCreatedFirst()
    {
        var data = Shop.Map(("apiVersion", "v1"), ("kind", "ConfigMap"), ("data", Shop.Map(("a", "1"))));
        var old = (await CheckAsync(await ProviderAsync(), "core/v1:ConfigMap", data)).Inputs;
        var provider = await ProviderAsync();
        var changed = data.With("data", Shop.Map(("a", "2")));
        var news = (await CheckAsync(provider, "core/v1:ConfigMap", changed, old)).Inputs;

        var diff = await provider.DiffAsync(
            new(UrnOf("core/v1:ConfigMap"), $"default/{KubernetesNames.Name(old)}", old, old, news, []), default);
        var replacement = (await CheckAsync(provider, "core/v1:ConfigMap", changed)).Inputs;

        Assert.Equal(["data.a"], diff.ReplaceKeys.AsEnumerable());
        Assert.False(diff.DeleteBeforeReplace);
        Assert.Equal(KubernetesNames.Name(old), KubernetesNames.Name(news));
        Assert.NotEqual(KubernetesNames.Name(old), KubernetesNames.Name(replacement));
    }

    [Fact]
    public async Task Check_ProviderWithANamespace_PutsNamespacedKindsThere()
    {
        var provider = await ProviderAsync(("namespace", "team"));

        var inside = await CheckAsync(provider, "core/v1:ConfigMap", NamedMap("a"));
        var outside = await CheckAsync(provider, "core/v1:Namespace", NamedMap("a"));

        Assert.Equal("team", KubernetesNames.Namespace(inside.Inputs));
        Assert.Null(KubernetesNames.Namespace(outside.Inputs));
    }

    [Theory]
    [InlineData("helm.sh/v4:Chart")]
    [InlineData("yaml/v2:ConfigFile")]
    public async Task RemoteComponent_AnyInputs_StaysWhole(string type)
    {
        var inputs = Shop.Map(("chart", "argo-cd"), ("values", Shop.Map(("a", 1))));
        var provider = await ProviderAsync();

        var result = await CheckAsync(provider, type, inputs);
        var created = await provider.CreateAsync(new(UrnOf(type), result.Inputs, null, false), default);

        Assert.Empty(result.Failures);
        Assert.Equal(("it", inputs), (created.Id, created.Outputs));
    }

    private static PropertyMap NamedMap(string name) => Shop.Map(("metadata", Shop.Map(("name", name))));

    private static Urn UrnOf(string type) => Urn.Of(("dev", "shop"), null, $"kubernetes:{type}", "it");

    private static async Task<CheckResult> CheckAsync(
        IProvider provider, string type, PropertyMap news, PropertyMap? olds = null) =>
        await provider.CheckAsync(new(UrnOf(type), olds, news, [1], true), default);

    private async Task<IProvider> ProviderAsync(params (string Key, PropertyValue Value)[] configuration)
    {
        var provider = await new SimulatedProviders(world, new()).LoadAsync(new("kubernetes", "", ""), default);
        await provider.ConfigureAsync(PropertyMap.Of(configuration), default);
        return provider;
    }
}
