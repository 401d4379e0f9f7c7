using Infra.Engine;
using Infra.Engine.Host.Simulation;

namespace Infra.Simulation.Tests.Crashes;

/// <summary>An interrupted creation of which the provider cannot say what became.</summary>
public sealed class UnclearCreationTests : IDisposable
{
    private const string Interrupted = "link-2";

    private static readonly Operation Blind = new(1) { IsBlind = true };

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Up_ProviderCannotTell_IsRefusedAndCreatesNothing()
    {
        var stack = await KilledAsync();
        var world = WorldOf(stack);

        for (var attempt = 0; attempt < 2; attempt++)
        {
            var next = await stack.RunAsync(Blind);

            Assert.NotEqual(0, next.ExitCode);
            var error = Assert.Single(next.Told, static told => told.Severity == DiagnosticSeverity.Error);
            Assert.Equal(Interrupted, error.Urn!.Value.Name);
            Assert.Equal(
                "its creation was interrupted, and its provider cannot tell whether the object exists. Look for it; "
                + "delete it there if it exists, then run `pulumi refresh --clear-pending-creates`\n",
                error.Message);
            Assert.Equal(world, WorldOf(stack));
            var pending = Assert.Single(stack.Load().PendingOperations);
            Assert.Equal((Interrupted, PendingOperationKind.Creating), (pending.Resource.Urn.Name, pending.Kind));
        }
    }

    [Fact]
    public async Task Up_ProviderCanTellLater_AdoptsTheObject()
    {
        var stack = await KilledAsync();
        await stack.RunAsync(Blind);

        var next = (await stack.RunAsync(new Operation(1))).Well();

        Assert.Equal(Interrupted, Assert.Single(next.Adopted).Name);
        Assert.Single(Platform.Of(stack).Creations, IsInterrupted);
    }

    [Fact]
    public async Task Refresh_ClearPendingCreatesAfterTheObjectIsDeleted_LetsTheNextUpGoOn()
    {
        var stack = await KilledAsync();
        using (var world = stack.OpenWorld())
        {
            world.Record(WorldChange.Delete, world.Objects().Single(static found => found.Urn.Name == Interrupted));
        }

        string[] refresh = ["refresh", "--yes", "--skip-preview", "--stack", "dev", "--clear-pending-creates"];
        (await stack.RunAsync(Blind, refresh)).Well();
        (await stack.RunAsync(Blind)).Well();

        var platform = Platform.Of(stack);
        Assert.Single(platform.Objects, IsInterrupted);
        var third = (await stack.RunAsync(Blind)).Well();
        Assert.Equal([StepKind.Same], third.Summary.ResourceChanges.Keys);
        platform.RequireSame(Platform.Of(stack));
    }

    public void Dispose() => folder.Dispose();

    private static bool IsInterrupted(string urn) => urn.EndsWith("::" + Interrupted, StringComparison.Ordinal);

    private static List<string> WorldOf(WorksStack stack)
    {
        using var world = stack.OpenWorld();
        return [.. world.Objects().Select(static found => $"{found.Urn} {found.Id}").Order(StringComparer.Ordinal)];
    }

    private async Task<WorksStack> KilledAsync()
    {
        var stack = WorksStack.Create(folder.PathOf("stack"), isEncrypted: false);
        var code = await Child.StartAsync(new ChildRun(stack.Folder, 1, 1, Moments.Created(Interrupted)));
        Assert.Equal(Child.Killed, code);
        return stack;
    }
}
