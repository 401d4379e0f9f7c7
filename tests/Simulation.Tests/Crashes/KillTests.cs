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

    private static int Kills =>
        Environment.GetEnvironmentVariable("INFRA_SEEDS") is { Length: > 0 } more
            ? int.Parse(more, CultureInfo.InvariantCulture)
            : 200;

    [Fact]
    public async Task Run_KilledAtAnyMoment_NextOneFinishesEachObjectOnceAndAThirdChangesNothing()
    {
        for (var generation = 0; generation < 3; generation++)
        {
            foreach (var isEncrypted in (bool[])[false, true])
            {
                origins[(generation, isEncrypted)] = await PrepareAsync(generation, isEncrypted);
            }
        }

        var seed = 0;
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            while (Volatile.Read(ref kills) < Kills)
            {
                await PlayAsync(Interlocked.Increment(ref seed));
            }
        })));
    }

    public void Dispose() => folder.Dispose();

    // What each case starts from, and what it must come to.
    private async Task<Origin> PrepareAsync(int generation, bool isEncrypted)
    {
        var name = $"origin-{generation}-{isEncrypted}";
        var start = WorksStack.Create(folder.PathOf(name), isEncrypted);
        if (generation != 1)
        {
            (await start.RunAsync(new Operation(1))).Well();
        }

        var end = start.CopyTo(folder.PathOf(name + "-end"));
        var operation = new Operation(generation);
        (await end.RunAsync(operation)).Well();
        return new Origin(start, Platform.Of(end), operation.Moments.Passed);
    }

    private async Task PlayAsync(int seed)
    {
        var dice = new Random(seed);
        var generation = dice.Next(10) switch { 0 => 0, < 5 => 1, _ => 2 };
        var isEncrypted = dice.Next(10) == 0;
        var origin = origins[(generation, isEncrypted)];
        var path = folder.PathOf($"seed-{seed}");
        var stack = origin.Start.CopyTo(path);
        var happened = new List<string>();
        try
        {
            for (var left = dice.Next(1, 4); left > 0; left--)
            {
                happened.Add(await KillAsync(stack, generation, origin.Moments, dice));
            }

            // Now and then people change their mind after a crash.
            var final = dice.Next(4) == 0 ? dice.Next(3) : generation;
            var operation = new Operation(final) { IsPreviewed = dice.Next(4) == 0 };
            happened.Add($"then {final}{(operation.IsPreviewed ? ", previewed" : "")}");
            await FinishAsync(
                stack,
                operation,
                final == generation ? origin.End.RequireSame : origins[(final, isEncrypted)].End.RequireSameNow);
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
        var moment = $"{(isSeededMoment ? dice.Next(1, moments + 1) : 0)}";
        TimeSpan? delay = isSeededMoment ? null : TimeSpan.FromMilliseconds(dice.Next(50, 600));
        var code = await Child.StartAsync(new ChildRun(stack.Folder, generation, parallel, moment), delay);
        if (code == Child.Killed)
        {
            Interlocked.Increment(ref kills);
        }

        var isTorn = dice.Next(3) == 0 && Torn.TryTear(stack.Journal, dice);
        return $"parallel {parallel}, moment {moment}, after {delay}, code {code}{(isTorn ? ", torn" : "")}";
    }

    private static async Task FinishAsync(WorksStack stack, Operation operation, Action<Platform> require)
    {
        var isLocked = Directory.Exists(stack.Locks) && Directory.GetFiles(stack.Locks, "*.json").Length > 0;
        var orphans = OrphansOf(stack);
        var next = (await stack.RunAsync(operation)).Well();
        Assert.Equal(
            isLocked,
            next.Text.Contains("warning: removed the lock of a process that has ended", StringComparison.Ordinal));
        Assert.Equal(orphans, next.Adopted.Order());
        require(Platform.Of(stack));

        var checkpoint = File.ReadAllBytes(stack.Checkpoint);
        var third = (await stack.RunAsync(operation)).Well();
        Assert.All(third.Summary.ResourceChanges.Keys, static kind => Assert.Equal(StepKind.Same, kind));
        require(Platform.Of(stack));
        Assert.Equal(checkpoint, File.ReadAllBytes(stack.Checkpoint));
    }

    // Objects that exist and that the state knows only as a creation that was begun.
    private static List<Urn> OrphansOf(WorksStack stack)
    {
        var state = stack.Load();
        using var world = stack.OpenWorld();
        var known = state.Resources
            .Where(static resource => !resource.PendingReplacement)
            .Select(static resource => (resource.Type, resource.Id))
            .ToHashSet();
        var made = world.Objects()
            .Where(found => !known.Contains((found.Urn.Type, found.Id)))
            .Select(static found => found.Urn)
            .ToHashSet();
        return
        [
            .. state.PendingOperations
                .Where(begun => begun.Kind == PendingOperationKind.Creating && made.Contains(begun.Resource.Urn))
                .Select(static begun => begun.Resource.Urn)
                .Order(),
        ];
    }

    private sealed record Origin(WorksStack Start, Platform End, int Moments);
}
