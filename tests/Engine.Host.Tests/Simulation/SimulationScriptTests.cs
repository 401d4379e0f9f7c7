using Infra.Engine.Host.Simulation;

namespace Infra.Engine.Host.Tests.Simulation;

public sealed class SimulationScriptTests
{
    private static readonly PropertyMap Inputs = Shop.Map(("image", "x"), ("name", "web-0000000"));

    [Fact]
    public async Task Fail_Times_ThenWorks()
    {
        using var world = World.InMemory();
        var script = Script("""{"urn": "*::web", "on": ["create"], "fail": "out of capacity", "times": 1}""");
        var shop = new Shop(world, script);

        await shop.CreateAsync(Shop.UrnOf("Server", "other"), Inputs);
        await shop.CreateAsync(Shop.Server, Inputs, preview: true);
        var thrown = await Assert.ThrowsAsync<ProviderException>(() => shop.CreateAsync(Shop.Server, Inputs));
        await shop.CreateAsync(Shop.Server, Inputs);

        Assert.Equal("out of capacity", thrown.Message);
        Assert.Equal(2, world.Objects().Count);
    }

    [Fact]
    public async Task Init_Create_ExistsButFails()
    {
        using var world = World.InMemory();
        var shop = new Shop(world, Script("""{"type": "shop:index:Server", "init": ["not ready", "no route"]}"""));

        var thrown = await Assert.ThrowsAsync<ProviderInitException>(() => shop.CreateAsync(Shop.Server, Inputs));

        Assert.Equal(["not ready", "no route"], thrown.Reasons.AsEnumerable());
        Assert.Equal(thrown.Id, Assert.Single(world.Objects()).Id);
    }

    [Fact]
    public async Task Drift_Read_ShowsIt()
    {
        using var world = World.InMemory();
        var calm = await new Shop(world).CreateAsync(Shop.Server, Inputs);

        var drift = Script("""{"on": ["read"], "inputs": {"image": "y"}, "outputs": {"arn": "a"}}""");
        var changed = await new Shop(world, drift).ReadAsync(Shop.Server, calm.Id);
        var gone = Script("""{"on": ["read"], "missing": true}""");
        var missing = await new Shop(world, gone).ReadAsync(Shop.Server, calm.Id);

        Assert.Equal(Inputs.With("image", "y"), changed.Inputs);
        Assert.Equal(calm.Outputs.With("image", "y").With("arn", "a"), changed.Outputs);
        Assert.Equal("", missing.Id);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("diff")]
    [InlineData("read")]
    [InlineData("delete")]
    public async Task Fail_EveryCall_CanFail(string call)
    {
        using var world = World.InMemory();
        var shop = new Shop(world, Script($$"""{"on": ["{{call}}"], "fail": "broken"}"""));

        await Assert.ThrowsAsync<ProviderException>(() => call switch
        {
            "check" => shop.CheckAsync(Shop.Server, Inputs),
            "diff" => shop.DiffAsync(Shop.Server, Inputs, Inputs),
            "read" => shop.ReadAsync(Shop.Server, "id"),
            _ => shop.DeleteAsync(Shop.Server, "id"),
        });
    }

    [Fact]
    public void Read_UnknownKey_NamesTheAllowed()
    {
        var thrown = Assert.Throws<ProviderException>(() => Script("""{"when": "later"}"""));

        Assert.Contains("INFRA_SIMULATION", thrown.Message);
        Assert.Contains("'when' is no key of a rule; allowed are urn, type, on", thrown.Message);
    }

    private static SimulationScript Script(string rule)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, $$"""{"rules": [{{rule}}]}""");
            return SimulationScript.Read(file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
