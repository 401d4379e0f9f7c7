using System.Collections.Immutable;

namespace Infra.Engine;

/// <summary>
/// Does what a plan says and chooses nothing: intent to the journal, provider, result to the journal, event. In a
/// preview the providers are asked what would be, and nothing is written.
/// </summary>
internal sealed partial class Executor(
    DeploymentOptions options, Recorder recorder, EventStream events, ProviderOf providerOf, TimeProvider time)
{
    private readonly SemaphoreSlim slots = new(Math.Max(1, options.Parallel));

    /// <summary>Does the steps of one resource, one after the other; the last one, as it ended.</summary>
    /// <exception cref="StepError">One failed; its events are out.</exception>
    /// <exception cref="OperationCanceledException">No further step may begin.</exception>
    public async ValueTask<Step> ExecuteAsync(ImmutableArray<Step> steps, CancellationToken stopping)
    {
        Step? last = null;
        Step? made = null;
        foreach (var step in steps)
        {
            var current = step.Kind == StepKind.Replace && made is not null
                ? step with { New = made.New, Old = made.Old } : step;
            last = await ExecuteAsync(current, stopping);
            made = step.New is not null ? last : made;
        }

        return last!;
    }

    private async ValueTask<Step> ExecuteAsync(Step step, CancellationToken stopping)
    {
        await slots.WaitAsync(stopping);
        try
        {
            stopping.ThrowIfCancellationRequested();
            return await TellAsync(step);
        }
        finally
        {
            slots.Release();
        }
    }

    private async ValueTask<Step> TellAsync(Step step)
    {
        if (step.IsQuiet)
        {
            return (await PerformAsync(step)).Ended;
        }

        events.Begins(step);
        try
        {
            var (ended, result) = await PerformAsync(step);
            if (ended.New is { } state && state.AdditionalSecretOutputs.Contains("id") && step.Kind != StepKind.Replace)
            {
                const string text = "The 'id' property cannot be made secret. See pulumi/pulumi#2717 for more details.";
                events.Say(step.Urn, DiagnosticSeverity.Warning, text);
            }

            events.Ended(ended, result);
            return ended;
        }
        catch (StepError error)
        {
            events.Failed(error.Step, error.Status, error.Message);
            throw;
        }
    }

    private async ValueTask<(Step Ended, StepKind Result)> PerformAsync(Step step)
    {
        var ended = step.Kind switch
        {
            StepKind.Same => await KeepAsync(step),
            StepKind.Create or StepKind.CreateReplacement => await CreateAsync(step),
            StepKind.Update => await UpdateAsync(step),
            StepKind.Replace => step,
            StepKind.Delete or StepKind.DeleteReplaced => await DeleteAsync(step),
            StepKind.Read or StepKind.ReadReplacement => await ReadAsync(step),
            StepKind.Discard or StepKind.DiscardReplaced or StepKind.RemovePendingReplace => await RemoveAsync(step, 0),
            StepKind.Import or StepKind.ImportReplacement => await ImportAsync(step),
            StepKind.Refresh => null,
            _ => throw new InvalidOperationException($"bug: no way to do '{step.Kind.Name()}'"),
        };
        return ended is null ? await RefreshAsync(step) : (ended, ended.Kind);
    }

    private async ValueTask<Step> PutAsync(Step step, ResourceState state, long begun)
    {
        state = Protected(state);
        await recorder.RecordAsync(new JournalEntry.Put(begun, state, step.OldIndex, step.Retire));
        return step with { New = state, Old = step.Retire ? step.Old! with { Delete = true } : step.Old };
    }

    // Provider resources are no objects of any world: what is lost of them with this process is made again.
    private ValueTask<long> BeginAsync(PendingOperationKind kind, ResourceState state) =>
        options.DryRun || ProviderNames.IsProvider(state.Type)
            ? ValueTask.FromResult(0L) : recorder.BeginAsync(kind, state);

    private ValueTask EndAsync(long begun) =>
        begun == 0 ? ValueTask.CompletedTask : recorder.RecordAsync(new JournalEntry.End(begun));

    private async ValueTask<IProvider> ProviderAsync(Step step)
    {
        try
        {
            return await providerOf(step.State);
        }
        catch (ProviderException failure)
        {
            throw new StepError(0, failure.Message, step);
        }
    }

    private ResourceState Made(ResourceState wanted, string id, PropertyMap outputs) =>
        wanted with { Id = id, Outputs = outputs, Created = Now(), Modified = Now() };

    private DateTimeOffset Now() => time.GetUtcNow();

    private static ResourceState Protected(ResourceState state)
    {
        var outputs = Secrecy.Spread(state.Inputs, state.Outputs, state.AdditionalSecretOutputs);
        return ReferenceEquals(outputs, state.Outputs) ? state : state with { Outputs = outputs };
    }

    private static string Text(ImmutableArray<string> reasons)
    {
        var lines = string.Join("\n\t", reasons.Select(static reason => "* " + reason));
        return $"{reasons.Length} error{(reasons.Length == 1 ? "" : "s")} occurred:\n\t{lines}\n\n";
    }
}
