namespace Infra.Engine.Tests;

public sealed class RandomProgramTests
{
    private static int Seeds =>
        int.TryParse(Environment.GetEnvironmentVariable("INFRA_SEEDS"), out var more) ? more : 1000;

    /// <summary>
    /// Whatever fails on the way: the state stays valid, and once nothing fails the world is as asked.
    /// </summary>
    [Fact]
    public async Task Run_RandomProgramsWithFailures_EndInTheWorldThatWasAskedFor()
    {
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var dice = new Random(seed);
            var program = RandomProgram.Roll(dice);
            try
            {
                await PlayThreeAsync(dice, program);
            }
            catch (Exception failure)
            {
                Assert.Fail($"seed {seed}: {failure}\n{program}");
            }
        }
    }

    /// <summary>
    /// Wherever the power goes out: the journal gives a valid state, and the next run finishes, each object once.
    /// </summary>
    [Fact]
    public async Task Run_PowerGoesOutAtEveryMoment_NextRunFinishesEachObjectOnce()
    {
        for (var seed = 1; seed <= Math.Max(1, Seeds / 50); seed++)
        {
            var dice = new Random(seed);
            var program = RandomProgram.Roll(dice);
            var changed = program.Mutate(dice);
            var moments = int.MaxValue;
            for (var moment = 0; moment < moments; moment++)
            {
                try
                {
                    moments = Math.Min(moments, await CrashAsync(seed, program, changed, moment));
                }
                catch (Exception failure)
                {
                    Assert.Fail($"seed {seed}, moment {moment}: {failure}\n{program}\nthen\n{changed}");
                }
            }
        }
    }

    private static async Task PlayThreeAsync(Random dice, RandomProgram program)
    {
        var luck = new Random(dice.Next());
        var failing = true;
        var concurrent = dice.Next(2) == 0;
        bool Fails(string call) => failing && Roll(luck, 10) == 0;
        var stage = new Stage(null, world => new FakeProvider(world, Fails) { Pauses = concurrent });
        var goesOn = dice.Next(3) == 0;
        stage.Options = options => options with { ContinueOnError = goesOn };
        for (var run = 0; run < 3; run++)
        {
            await stage.RunAsync(script => program.PlayAsync(script, concurrent));
            if (dice.Next(4) == 0)
            {
                stage.Keep(await stage.Begin().RefreshAsync());
            }

            program = run < 2 ? program.Mutate(dice) : program;
        }

        failing = false;
        await FinishAsync(stage, program, concurrent);
    }

    private static int Roll(Random dice, int sides)
    {
        lock (dice)
        {
            return dice.Next(sides);
        }
    }

    private static async Task<int> CrashAsync(int seed, RandomProgram program, RandomProgram changed, int moment)
    {
        var concurrent = seed % 2 == 0;
        var stage = new Stage(null, world => new FakeProvider(world) { Pauses = concurrent });
        await stage.RunAsync(script => program.PlayAsync(script, concurrent));
        var before = stage.State;
        stage.World.Power = new Power(moment);
        var deployment = stage.Begin();
        var survived = true;
        try
        {
            await changed.PlayAsync(new Script(deployment), concurrent);
            await deployment.FinishAsync();
            await deployment.CloseAsync(ProgramOutcome.Succeeded);
        }
        catch (Exception failure) when (failure is PowerFailure or StepFailedException)
        {
            survived = false;
        }

        stage.World.Power = new Power();
        JournalEntry[] journal = [.. stage.Journal];
        stage.State = JournalReplay.Apply(before, journal);
        Assert.Empty(StateVerifier.Problems(stage.State));
        await FinishAsync(stage, changed, concurrent);
        return survived ? moment : int.MaxValue;
    }

    private static async Task FinishAsync(Stage stage, RandomProgram program, bool concurrent)
    {
        var finished = await stage.RunAsync(script => program.PlayAsync(script, concurrent));
        Assert.True(finished.Result == OperationResult.Succeeded, string.Join("\n", stage.Told));
        Assert.Empty(stage.State.PendingOperations);
        AssertWorldIsAsRecorded(stage);

        stage.World.Calls.Clear();
        var state = stage.State;
        await stage.RunAsync(script => program.PlayAsync(script, concurrent));
        Assert.All(
            stage.Events.OfType<EngineEvent.Summary>().Single().ResourceChanges.Keys,
            static kind => Assert.Equal(StepKind.Same, kind));
        Assert.Empty(stage.World.Calls);
        Assert.Equal(
            state.Resources.Select(static resource => resource.Urn).Order(),
            stage.State.Resources.Select(static resource => resource.Urn).Order());
    }

    private static void AssertWorldIsAsRecorded(Stage stage)
    {
        var retained = stage.World.Objects.Where(static found => found.Inputs.ContainsKey("retain"));
        var recorded = stage.State.Resources
            .Where(static state => state.Custom && !ProviderNames.IsProvider(state.Type))
            .Select(static state => state.Id)
            .Order();
        Assert.Equal(recorded.Except(retained.Select(static found => found.Id)), stage.World.Objects
            .Select(static found => found.Id).Except(retained.Select(static found => found.Id)).Order());
        Assert.All(stage.State.Resources, static state => Assert.False(state.Delete || state.PendingReplacement));
    }
}
