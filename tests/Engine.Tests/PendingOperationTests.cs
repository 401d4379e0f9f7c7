namespace Infra.Engine.Tests;

public sealed class PendingOperationTests
{
    [Fact]
    public async Task Creation_ObjectIsFound_IsAdopted()
    {
        var stage = await InterruptedAsync(static world => new FakeProvider(world), exists: true);
        await stage.RunAsync(Program);

        Assert.Contains("adopted 'it-1', whose creation was interrupted", stage.Told);
        Assert.Contains("summary Succeeded same=2", stage.Told);
        Assert.Single(stage.World.Objects);
        Assert.Empty(stage.State.PendingOperations);
    }

    [Fact]
    public async Task Creation_ObjectIsNotThere_IsDoneAgain()
    {
        var stage = await InterruptedAsync(static world => new FakeProvider(world), exists: false);
        await stage.RunAsync(Program);

        Assert.Contains("summary Succeeded same=1 create=1", stage.Told);
        Assert.Single(stage.World.Objects);
    }

    [Fact]
    public async Task Creation_ProviderCannotTell_IsReportedAndNotRepeated()
    {
        var stage = await InterruptedAsync(
            static world => new FakeProvider(world) { CanFindByUrn = false }, exists: true);
        var result = await stage.RunAsync(Program);

        Assert.Equal(OperationResult.Failed, result.Result);
        Assert.Contains(stage.Told, static line => line.Contains("pulumi refresh --clear-pending-creates"));
        Assert.Single(stage.World.Objects);
        Assert.Single(stage.State.PendingOperations);

        stage.Options = static options => options with { ClearPendingCreates = true };
        stage.Keep(await stage.Begin().RefreshAsync());
        Assert.Empty(stage.State.PendingOperations);
    }

    [Fact]
    public async Task Creation_NotRegisteredAnyMore_IsDeleted()
    {
        var stage = await InterruptedAsync(static world => new FakeProvider(world), exists: true);
        await stage.RunAsync(static script => script.BeginAsync());

        Assert.Empty(stage.World.Objects);
        Assert.Empty(stage.State.PendingOperations);
    }

    [Fact]
    public async Task Creation_InPreview_IsOnlyShown()
    {
        var stage = await InterruptedAsync(static world => new FakeProvider(world), exists: true);
        await stage.RunAsync(Program, preview: true);

        Assert.Contains("adopted 'it-1', whose creation was interrupted", stage.Told);
        Assert.Single(stage.State.PendingOperations);
    }

    private static async Task Program(Script script)
    {
        await script.BeginAsync();
        await script.AddAsync("it");
    }

    // The state after a crash between the intent to create and its result.
    private static async Task<Stage> InterruptedAsync(Func<FakeWorld, IProvider> provider, bool exists)
    {
        var stage = new Stage(null, provider);
        await stage.RunAsync(Program);
        var made = stage.State.Resources[^1];
        stage.State = new Snapshot(
            stage.State.Resources[..^1],
            [new PendingOperation(made with { Id = "", Outputs = PropertyMap.Empty }, PendingOperationKind.Creating)]);
        if (!exists)
        {
            stage.World.Delete(made.Urn, made.Id);
        }

        return stage;
    }
}
