using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Infra.Conformance;

/// <summary>Plays a recorded scenario step by step, each from what ours left, or from what was recorded.</summary>
internal sealed class ScenarioReplay : IDisposable
{
    private readonly string name;
    private readonly IReadOnlyList<RecordedStep> steps;
    private readonly ImmutableHashSet<string> installed;
    private readonly Bench bench;
    private readonly Tokens tokens;
    private readonly Plaintexts plaintexts = new();
    private readonly RecordedStacks stacks = new();
    private bool inStep = true;

    /// <summary>A scenario, not played yet.</summary>
    public ScenarioReplay(string folder)
    {
        name = Path.GetFileName(folder);
        steps = RecordedStep.Of(folder);
        installed = [.. steps.SelectMany(static step => step.Calls).SelectMany(Installed)];
        bench = new Bench(folder);
        tokens = new Tokens(bench.Work);
    }

    /// <summary>Plays it.</summary>
    public async Task<IReadOnlyList<StepOutcome>> PlayAsync()
    {
        List<StepOutcome> outcomes = [];
        foreach (var step in steps)
        {
            var outcome = await OutcomeAsync(step);
            outcomes.Add(outcome);
            plaintexts.Learn(step);
            stacks.Follow(step);
            stacks.IsKnown = step.HasState || (stacks.IsKnown && (outcome.NotPlayable is null || !step.Changes));
            inStep = outcome.NotPlayable is null && outcome.Differences.Count == 0;
        }

        return outcomes;
    }

    /// <inheritdoc/>
    public void Dispose() => bench.Dispose();

    // The folder of a plugin says what it is; one that was found elsewhere says its version.
    private static IEnumerable<string> Installed(RecordedCall call) => call.Method switch
    {
        "ResourceProvider/Handshake" => [WireJson.Text(call.Request, "rootDirectory").Split("/resource-").Last()],
        "ResourceProvider/GetPluginInfo" =>
            [$"{call.Package}-v{WireJson.Text(call.Response, "version").TrimStart('v')}"],
        _ => [],
    };

    private async Task<StepOutcome> OutcomeAsync(RecordedStep step)
    {
        var circumstances = Circumstances.Of(step);
        if (circumstances.NotPlayable is { } remark)
        {
            return new StepOutcome(name, step.Name, [], remark);
        }

        if (step.Error.Contains("currently locked", StringComparison.Ordinal))
        {
            const string reason = "a process that is not there any more, or not here, holds the lock";
            return new StepOutcome(name, step.Name, [], reason);
        }

        if (step.Error.Contains("no Pulumi.yaml project file found", StringComparison.Ordinal))
        {
            const string reason = "where it was run instead of the project was not recorded";
            return new StepOutcome(name, step.Name, [], reason);
        }

        if (!stacks.IsKnown)
        {
            return new StepOutcome(name, step.Name, [], "the state that it starts from was not recorded");
        }

        if (!inStep && await stacks.RestoreAsync(bench, tokens, plaintexts) is { } unknown)
        {
            return new StepOutcome(name, step.Name, [], unknown);
        }

        return new StepOutcome(name, step.Name, await PlayAsync(step, circumstances));
    }

    private async Task<IReadOnlyList<Difference>> PlayAsync(RecordedStep step, Circumstances circumstances)
    {
        var traffic = new Traffic(step);
        using var interruption = new CancellationTokenSource();
        var program = new ProgramPlayer(step, traffic, tokens);
        var providers = new ProviderPlayer(step, traffic, tokens)
        {
            Installed = installed,
            OnCall = circumstances.Interrupts(interruption),
        };
        var line = CommandLine.Parse(step.Command);
        bench.MakeCopies();
        await circumstances.BeginAsync(bench);
        var run = await bench.RunAsync(
            line.Arguments,
            line.Variables.Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.Replace("$WORK", bench.Work))),
            invocation => invocation with
            {
                Program = program, Providers = _ => providers, OnEvent = providers.Hear,
            },
            interruption.Token);
        providers.Finish();
        await circumstances.EndAsync(bench);
        var compared = await CompareAsync(step, run);

        // Where the command itself is refused, everything else follows from that.
        return run.Events.Count == 0 && step.Calls.Count > 0 && run.ExitCode != step.ExitCode
            ? compared.FindAll(static difference => difference.Aspect is "exit" or "error")
            : [.. traffic.Differences, .. compared];
    }

    private async Task<List<Difference>> CompareAsync(RecordedStep step, CommandRun run)
    {
        List<Difference> differences = [];
        if (run.ExitCode != step.ExitCode)
        {
            differences.Add(Difference.Of("exit", $"{step.ExitCode}", $"{run.ExitCode} {tokens.Normal(run.Error)}"));
        }

        if (step.Events.Count > 0)
        {
            differences.AddRange(new EventComparison(tokens).Compare(step.Events, run.Events));
        }

        if (step.HasState)
        {
            var export = await bench.RunAsync(["stack", "export", .. RecordedStacks.FlagOf(step)]);
            differences.AddRange(export.ExitCode == 0
                ? new StateComparison(tokens).Compare(
                    JsonNode.Parse(File.ReadAllText(step.StateAfter))!, JsonNode.Parse(export.Output)!)
                : [Difference.Of("state", "a state", tokens.Normal(export.Error))]);
        }

        var texts = new TextComparison(tokens, step.Command.Contains("--color never", StringComparison.Ordinal));
        Difference?[] found =
            [texts.Compare("output", step.Output, run.Output), texts.Compare("error", step.Error, run.Error)];
        differences.AddRange(found.OfType<Difference>());
        return differences;
    }
}
