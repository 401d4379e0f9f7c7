namespace Infra.Engine.Tests;

public sealed class DeploymentTests
{
    [Fact]
    public async Task Run_NewProgram_CreatesInOrder()
    {
        var stage = new Stage();
        await stage.RunAsync(Two("10.1"));

        Assert.Equal(
            [
                "Prelude", "pre create shop-dev", "pre create default", "out create default", "pre create net",
                "out create net", "pre create web", "out create web", "out create shop-dev",
                "summary Succeeded create=3", "Cancel",
            ],
            stage.Told);
        Assert.Equal(2, stage.World.Objects.Count);
    }

    [Fact]
    public async Task Run_Again_IsUnchangedAndWritesNothing()
    {
        var stage = new Stage();
        await stage.RunAsync(Two("10.1"));
        await stage.RunAsync(Two("10.1"));

        Assert.Contains("summary Succeeded same=3", stage.Told);
        Assert.Empty(stage.Journal);
    }

    [Fact]
    public async Task Run_ChangedInput_UpdatesWhatDependsOnIt()
    {
        var stage = new Stage();
        await stage.RunAsync(Two("10.1"));
        await stage.RunAsync(Two("10.1", size: "large"));

        Assert.Contains("summary Succeeded same=2 update=1", stage.Told);
        Assert.Equal(["create net", "create web", "update web"], stage.World.Calls);
    }

    [Fact]
    public async Task Run_ChangedImmutableInput_ReplacesCreatingFirst()
    {
        var stage = new Stage();
        await stage.RunAsync(Two("10.1"));
        await stage.RunAsync(Two("10.2"));

        Assert.Contains("summary Succeeded same=1 replace=2", stage.Told);
        Assert.Equal(
            ["create net", "create web", "create net", "create web", "delete web", "delete net"], stage.World.Calls);
        Assert.Equal(2, stage.World.Objects.Count);
    }

    [Fact]
    public async Task Run_WithoutThem_DeletesDependentsFirst()
    {
        var stage = new Stage();
        await stage.RunAsync(Two("10.1"));
        await stage.RunAsync(static script => script.BeginAsync());

        Assert.Equal(["create net", "create web", "delete web", "delete net"], stage.World.Calls);
        Assert.Single(stage.State.Resources);
    }

    [Fact]
    public async Task Destroy_Everything_LeavesNothing()
    {
        var stage = new Stage();
        await stage.RunAsync(Two("10.1"));
        stage.Keep(await stage.Begin().DestroyAsync());

        Assert.Empty(stage.State.Resources);
        Assert.Empty(stage.World.Objects);
        Assert.Contains("summary Succeeded delete=3", stage.Told);
    }

    private static Func<Script, Task> Two(string cidr, string size = "small") => async script =>
    {
        await script.BeginAsync();
        var net = await script.AddAsync("net", PropertyMap.Of(("fixedCidr", cidr)));
        await script.AddAsync(
            "web",
            PropertyMap.Of(("fixedNet", net.Outputs["self"]!), ("size", size)),
            goal => goal with
            {
                Dependencies = [net.Urn],
                PropertyDependencies = goal.PropertyDependencies.Add("fixedNet", [net.Urn]),
            });
        await script.Deployment.RegisterOutputsAsync(script.Stack, PropertyMap.Empty);
    };
}
