using System.Globalization;

using Infra.Engine.Host.Simulation;

namespace Infra.Engine.Host.Tests.Simulation;

/// <summary>For every resource of every built-in schema, over inputs that the schema allows.</summary>
public sealed class RandomInputsTests : IDisposable
{
    private const int RoundsPerResource = 8;

    private readonly string folder = Directory.CreateTempSubdirectory("random").FullName;

    // INFRA_SEED repeats a failure: every message names its seed.
    private static int Seed => Environment.GetEnvironmentVariable("INFRA_SEED") is { Length: > 0 } seed
        ? int.Parse(seed, CultureInfo.InvariantCulture)
        : 20_250_101;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("aws")]
    [InlineData("kubernetes")]
    public async Task Resource_AllowedInputs_PassCheckAndComeBackUnchanged(string package)
    {
        var schema = new PackageSchemas([]).Get(package);
        var random = new Random(Seed);
        foreach (var token in schema.Resources.Order(StringComparer.Ordinal))
        {
            for (var round = 0; round < RoundsPerResource; round++)
            {
                var urn = Urn.Of(("dev", "shop"), null, token, $"r{round}");
                var told = $"seed {Seed}, {token}, round {round}";
                var inputs = new RandomInputs(random);
                var shape = schema.Resource(token)!.Inputs;

                await CheckAsync(package, urn, inputs.Of(shape, known: false), told);
                await LiveAsync(package, urn, inputs.Of(shape, known: true), told);
            }
        }
    }

    private async Task CheckAsync(string package, Urn urn, PropertyMap inputs, string told)
    {
        using var world = World.InMemory();
        var provider = await LoadAsync(world, package);
        var result = await provider.CheckAsync(new(urn, null, inputs, [1], true), default);
        Assert.True(result.Failures.IsEmpty, $"{told}: {string.Join("; ", result.Failures)}");
        var preview = await provider.CreateAsync(new(urn, result.Inputs, null, true), default);
        Assert.True(result.Inputs.All(it => preview.Outputs.ContainsKey(it.Key)), told);
    }

    private async Task LiveAsync(string package, Urn urn, PropertyMap inputs, string told)
    {
        var path = Path.Combine(folder, Guid.NewGuid().ToString("n"), "w.jsonl");
        PropertyMap checkedInputs;
        CreateResult created;
        using (var world = World.Open(path))
        {
            var provider = await LoadAsync(world, package);
            checkedInputs = (await provider.CheckAsync(new(urn, null, inputs, [1], false), default)).Inputs;
            created = await provider.CreateAsync(new(urn, checkedInputs, null, false), default);
            Assert.False(created.Outputs.ContainsUnknowns, told);
        }

        using var again = World.Open(path);
        var next = await LoadAsync(again, package);
        var read = await next.ReadAsync(new(urn, created.Id, checkedInputs, created.Outputs), default);
        Assert.True(checkedInputs.Equals(read.Inputs) && created.Outputs.Equals(read.Outputs), $"{told}: read differs");
        var rechecked = await next.CheckAsync(new(urn, read.Inputs, inputs, [2], false), default);
        var diff = await next.DiffAsync(
            new(urn, created.Id, read.Inputs!, read.Outputs, rechecked.Inputs, []), default);
        Assert.True(diff.Changes == DiffChanges.None, $"{told}: {string.Join(", ", diff.DetailedDiff?.Keys ?? [])}");
        var found = await next.FindByUrnAsync(urn, checkedInputs, default);
        Assert.True(found?.Id == created.Id, $"{told}: not found by URN");
    }

    private static async Task<IProvider> LoadAsync(World world, string package)
    {
        var provider = await new SimulatedProviders(world, new()).LoadAsync(new(package, "", ""), default);
        await provider.ConfigureAsync(PropertyMap.Empty, default);
        return provider;
    }
}
