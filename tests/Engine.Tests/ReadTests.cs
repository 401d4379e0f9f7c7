namespace Infra.Engine.Tests;

public sealed class ReadTests
{
    [Fact]
    public async Task Read_BecomesManagedAndBack_ReplacesAndDiscards()
    {
        var stage = new Stage();
        var given = stage.World.Create(Urn.Of(("dev", "shop"), null, "fake:index:Thing", "given"), PropertyMap.Empty);
        await stage.RunAsync(Reading(given.Id));
        Assert.True(stage.State.Resources[^1].External);

        await stage.RunAsync(async script =>
        {
            await script.BeginAsync();
            await script.AddAsync("got");
        });
        Assert.Contains("out discard-replaced got", stage.Told);
        Assert.Equal(2, stage.World.Objects.Count);

        await stage.RunAsync(Reading(given.Id));
        Assert.Contains("out read-replacement got", stage.Told);
        Assert.Contains("out delete-replaced got", stage.Told);
        Assert.Equal(given, Assert.Single(stage.World.Objects));

        await stage.RunAsync(static script => script.BeginAsync());
        Assert.Contains("summary Succeeded same=1 discard=1", stage.Told);
        Assert.Single(stage.World.Objects);
    }

    [Fact]
    public async Task Read_NotThere_Fails()
    {
        var stage = new Stage();
        await stage.RunAsync(Reading("nothing"));

        Assert.Contains("error: resource 'nothing' does not exist", stage.Told);
        Assert.Contains("failed read got 0", stage.Told);
    }

    [Fact]
    public async Task StackReference_OtherStack_GivesItsOutputs()
    {
        var stage = new Stage();
        stage.Stacks["organization/shop/base"] = PropertyMap.Of(("key", new PropertyValue.Secret("k")), ("url", "u"));
        Registered? read = null;
        await stage.RunAsync(async script =>
        {
            await script.BeginAsync();
            read = await script.Deployment.ReadAsync(
                new ReadGoal
                {
                    Type = "pulumi:pulumi:StackReference",
                    Name = "base",
                    Id = "organization/shop/base",
                    Parent = script.Stack,
                },
                CancellationToken.None);
        });

        Assert.Equal(new PropertyValue.List(["key"]), read!.Outputs["secretOutputNames"]);
        Assert.Equal("urn:pulumi:dev::shop::pulumi:providers:pulumi::default", stage.State.Resources[1].Urn.Value);
    }

    [Fact]
    public async Task Invoke_FunctionFails_IsTheCallsError()
    {
        var deployment = new Stage().Begin();
        var error = await Assert.ThrowsAsync<RegistrationException>(() => deployment.InvokeAsync(
            new InvokeGoal("fake:index:fail", PropertyMap.Empty, "", "", ""), CancellationToken.None));

        Assert.Equal("invocation of fake:index:fail returned an error: it failed on purpose", error.Message);
    }

    [Fact]
    public async Task Refresh_ObjectIsGone_ForgetsItAndItsNames()
    {
        var stage = new Stage();
        await stage.RunAsync(async script =>
        {
            await script.BeginAsync();
            var first = await script.AddAsync("first");
            await script.AddAsync("second", null, goal => goal with { Dependencies = [first.Urn], Parent = first.Urn });
        });
        var gone = stage.World.Objects.First(static found => found.Urn.Name == "first");
        stage.World.Delete(gone.Urn, gone.Id);
        stage.Keep(await stage.Begin().RefreshAsync());

        var left = stage.State.Resources.Single(static state => state.Urn.Name == "second");
        Assert.Empty(left.Dependencies);
        Assert.Null(left.Parent);
        Assert.Contains("out delete first", stage.Told);
    }

    private static Func<Script, Task> Reading(string id) => async script =>
    {
        await script.BeginAsync();
        await script.Deployment.ReadAsync(
            new ReadGoal { Type = "fake:index:Thing", Name = "got", Id = id, Parent = script.Stack },
            CancellationToken.None);
    };
}
