using System.Collections.Concurrent;
using System.Globalization;

using Infra.Engine;

namespace Infra.Simulation.Tests.Crashes;

/// <summary>An update ends by SIGKILL somewhere, again and again; the next one finishes the same platform.</summary>
public sealed class KillTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ConcurrentDictionary<(int Generation, bool IsEncrypted), Origin> origins = new();
    private int kills;

    private static int Kills => int.TryParse(
        Environment.GetEnvironmentVariable("INFRA_SEEDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var more) ? more : 200;

    [Fact]
    public async Task Up_KilledAtAnyMoment_NextOneFinishesEachObjectOnceAndAThirdChangesNothing()
    {
        foreach (var (generation, isEncrypted) in ((int, bool)[])[(1, false), (2, false), (1, true), (2, true)])
        {
            origins[(generation, isEncrypted)] = await PrepareAsync(generation, isEncrypted);
        }

        var seed = 0;
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            while (Volatile.Read(ref kills) < Kills)
            {
                await PlayAsync(Interlocked.Increment(ref seed));
            }
        })));

        Assert.True(kills >= Kills);
    }

    public void Dispose() => folder.Dispose();

    // What each case starts from, and what it must come to.
    private async Task<Origin> PrepareAsync(int generation, bool isEncrypted)
    {
        var name = $"origin-{generation}-{isEncrypted}";
        var start = WorksStack.Create(folder.PathOf(name), isEncrypted);
        if (generation == 2)
        {
            Require(await start.UpAsync(new Up(1)));
        }

        var end = start.CopyTo(folder.PathOf(name + "-end"));
        var up = new Up(generation);
        Require(await end.UpAsync(up));
        return new Origin(start, Platform.Of(end), up.Moments.Passed);
    }

    private async Task PlayAsync(int seed)
    {
        var dice = new Random(seed);
        var generation = dice.Next(1, 3);
        var origin = origins[(generation, IsEncrypted: dice.Next(10) == 0)];
        var path = folder.PathOf($"seed-{seed}");
        var stack = origin.Start.CopyTo(path);
        var happened = new List<string>();
        try
        {
            for (var left = dice.Next(1, 4); left > 0; left--)
            {
                happened.Add(await KillAsync(stack, generation, origin.Moments, dice));
            }

            await FinishAsync(stack, generation, origin.End);
        }
        catch (Exception failure)
        {
            Assert.Fail($"seed {seed}, generation {generation}: {string.Join("; ", happened)}: {failure}");
        }

        Directory.Delete(path, recursive: true);
    }

    private async Task<string> KillAsync(WorksStack stack, int generation, int moments, Random dice)
    {
        var parallel = dice.Next(2) == 0 ? 1 : 16;
        var isSeededMoment = dice.Next(4) > 0;
        var moment = isSeededMoment ? dice.Next(1, moments + 1) : 0;
        TimeSpan? delay = isSeededMoment ? null : TimeSpan.FromMilliseconds(dice.Next(50, 600));
        var code = await Child.StartAsync(new ChildRun(stack.Folder, generation, parallel, moment), delay);
        if (code == Child.Killed)
        {
            Interlocked.Increment(ref kills);
        }

        var isTorn = dice.Next(3) == 0 && Torn.TryTear(stack.Journal, dice);
        return $"parallel {parallel}, moment {moment}, after {delay}, code {code}{(isTorn ? ", torn" : "")}";
    }

    private static async Task FinishAsync(WorksStack stack, int generation, Platform wanted)
    {
        var isLocked = Directory.Exists(stack.Locks) && Directory.GetFiles(stack.Locks, "*.json").Length > 0;
        var orphans = OrphansOf(stack);
        var next = await stack.UpAsync(new Up(generation));
        Require(next);
        Assert.Equal(isLocked, next.Text.Contains("warning: removed the lock of a process that has ended", StringComparison.Ordinal));
        Assert.Equal(orphans, next.Told.Where(static told => told.Message.StartsWith("adopted '", StringComparison.Ordinal))
            .Select(static told => told.Urn!.Value.Value).Order(StringComparer.Ordinal));
        wanted.RequireSame(Platform.Of(stack));

        var checkpoint = File.ReadAllBytes(stack.Checkpoint);
        var third = await stack.UpAsync(new Up(generation));
        Require(third);
        Assert.Equal([StepKind.Same], third.Summary.ResourceChanges.Keys);
        wanted.RequireSame(Platform.Of(stack));
        Assert.Equal(checkpoint, File.ReadAllBytes(stack.Checkpoint));
    }

    // Objects that exist and that the state knows only as a creation that was begun.
    private static List<string> OrphansOf(WorksStack stack)
    {
        var state = stack.Load();
        using var world = stack.OpenWorld();
        var known = state.Resources.Where(static resource => !resource.PendingReplacement)
            .Select(static resource => (resource.Type, resource.Id)).ToHashSet();
        var made = world.Objects().Where(found => !known.Contains((found.Urn.Type, found.Id)))
            .Select(static found => found.Urn).ToHashSet();
        return
        [
            .. state.PendingOperations
                .Where(begun => begun.Kind == PendingOperationKind.Creating && made.Contains(begun.Resource.Urn))
                .Select(static begun => begun.Resource.Urn.Value)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static void Require(Ended command) => Assert.True(
        command.ExitCode == 0,
        $"exit code {command.ExitCode}: {command.Text}\n{string.Join('\n', command.Told.Select(static told => told.Message))}");

    private sealed record Origin(WorksStack Start, Platform End, int Moments);
}
