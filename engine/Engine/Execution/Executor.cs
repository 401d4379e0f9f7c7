using System.Collections.Immutable;

namespace Infra.Engine;

/// <summary>
/// Does what a plan says and chooses nothing: intent to the journal, provider, result to the journal, event. In a preview
/// the providers are asked what would be, and nothing is written.
/// </summary>
internal sealed class Executor(
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
                ? step with { New = made.New, Old = made.Old }
                : step;
            last = await ExecuteAsync(current, stopping);
            made = step.New is not null ? last : made;
        }

        return last!;
    }

    private static bool NeedsSlot(Step step) =>
        step.State.Custom && step.Kind is not (StepKind.Same or StepKind.Replace or StepKind.RemovePendingReplace);

    private async ValueTask<Step> ExecuteAsync(Step step, CancellationToken stopping)
    {
        if (!NeedsSlot(step))
        {
            stopping.ThrowIfCancellationRequested();
            return await TellAsync(step);
        }

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
            StepKind.Refresh => null,
            _ => throw new InvalidOperationException($"bug: no way to do '{step.Kind.Name()}'"),
        };
        return ended is null ? await RefreshAsync(step) : (ended, ended.Kind);
    }

    private async ValueTask<Step> KeepAsync(Step step)
    {
        var old = step.Old!;
        var state = Protected(step.New! with
        {
            Id = old.Id,
            Outputs = old.Outputs,
            Created = old.Created,
            Modified = old.Modified,
            InitErrors = old.InitErrors,
        });
        if (Persistence.IsSame(old, state))
        {
            recorder.Keep(step.OldIndex!.Value);
            return step with { New = old };
        }

        return await PutAsync(step, state, 0);
    }

    private async ValueTask<Step> CreateAsync(Step step)
    {
        var wanted = step.New!;
        if (!wanted.Custom)
        {
            return await PutAsync(step, wanted with { Created = Now(), Modified = Now() }, 0);
        }

        var provider = await ProviderAsync(step);
        var begun = await BeginAsync(PendingOperationKind.Creating, wanted);
        try
        {
            var result = await provider.CreateAsync(
                new CreateRequest(wanted.Urn, wanted.Inputs, wanted.CustomTimeouts?.Create, options.DryRun),
                CancellationToken.None);
            if (result.Id.Length == 0 && !options.DryRun)
            {
                throw new ProviderException("the provider gave no id for what it created");
            }

            return await PutAsync(step, Made(wanted, result.Id, result.Outputs), begun);
        }
        catch (ProviderInitException failure)
        {
            var inputs = failure.Inputs.Count > 0 ? failure.Inputs : wanted.Inputs;
            var partial = Made(wanted with { Inputs = inputs, InitErrors = failure.Reasons }, failure.Id, failure.Outputs);
            throw new StepError(1, Text(failure.Reasons), await PutAsync(step, partial, begun));
        }
        catch (ProviderException failure)
        {
            await EndAsync(begun);
            throw new StepError(0, failure.Message, step);
        }
    }

    private async ValueTask<Step> UpdateAsync(Step step)
    {
        var old = step.Old!;
        var wanted = step.New! with { Id = old.Id, Created = old.Created, Modified = old.Modified };
        if (!wanted.Custom)
        {
            return await PutAsync(step, wanted, 0);
        }

        var provider = await ProviderAsync(step);
        var begun = await BeginAsync(PendingOperationKind.Updating, wanted);
        try
        {
            var result = await provider.UpdateAsync(UpdateRequestFor(old, wanted), CancellationToken.None);
            return await PutAsync(step, wanted with { Outputs = result.Outputs, Modified = Now() }, begun);
        }
        catch (ProviderInitException failure)
        {
            // With the old inputs the next run finds the same difference again, and tries again.
            var partial = wanted with
            {
                Inputs = old.Inputs, Outputs = failure.Outputs, InitErrors = failure.Reasons, Modified = Now(),
            };
            throw new StepError(1, Text(failure.Reasons), await PutAsync(step, partial, begun));
        }
        catch (ProviderException failure)
        {
            await EndAsync(begun);
            throw new StepError(2, failure.Message, step with { New = wanted });
        }
    }

    private UpdateRequest UpdateRequestFor(ResourceState old, ResourceState wanted) => new(
        wanted.Urn,
        old.Id,
        old.Inputs,
        old.Outputs,
        wanted.Inputs,
        wanted.IgnoreChanges,
        wanted.CustomTimeouts?.Update,
        options.DryRun);

    private async ValueTask<Step> DeleteAsync(Step step)
    {
        var old = step.Old!;
        if (step.Refusal is { } refusal)
        {
            throw new StepError(0, refusal, step);
        }

        if (!old.Custom || old.External || step.WithoutProvider || options.DryRun)
        {
            return await RemoveAsync(step, 0);
        }

        var provider = await ProviderAsync(step);
        var begun = await BeginAsync(PendingOperationKind.Deleting, old);
        try
        {
            await provider.DeleteAsync(
                new DeleteRequest(old.Urn, old.Id, old.Inputs, old.Outputs, old.CustomTimeouts?.Delete),
                CancellationToken.None);
        }
        catch (ProviderException failure)
        {
            await EndAsync(begun);
            throw new StepError(2, failure.Message, step);
        }

        return await RemoveAsync(step, begun);
    }

    private async ValueTask<Step> RemoveAsync(Step step, long begun)
    {
        var index = step.OldIndex!.Value;
        await recorder.RecordAsync(step.AwaitsReplacement
            ? new JournalEntry.Amend(begun, index, step.Old! with { PendingReplacement = true })
            : new JournalEntry.Remove(begun, index));
        return step;
    }

    private async ValueTask<Step> ReadAsync(Step step)
    {
        var wanted = step.New!;
        if (wanted.Id.Length == 0)
        {
            return await PutAsync(step, wanted, 0);
        }

        var read = await AskAsync(step, new ReadRequest(wanted.Urn, wanted.Id, wanted.Inputs, PropertyMap.Empty), 0);
        if (read.Id.Length == 0)
        {
            throw new StepError(0, $"resource '{wanted.Id}' does not exist", step);
        }

        var state = Protected(wanted with { Id = read.Id, Outputs = read.Outputs });
        if (!step.Retire && step.Old is { } old && Persistence.IsSame(old, state))
        {
            recorder.Keep(step.OldIndex!.Value);
            return step with { New = old };
        }

        return await PutAsync(step, state, 0);
    }

    private async ValueTask<(Step Ended, StepKind Result)> RefreshAsync(Step step)
    {
        var old = step.Old!;
        if (!old.Custom || ProviderNames.IsProvider(old.Type) || old.PendingReplacement)
        {
            return (step, StepKind.Same);
        }

        var read = await AskAsync(step, new ReadRequest(old.Urn, old.Id, old.Inputs, old.Outputs), 2);
        if (read.Id.Length == 0)
        {
            await recorder.RecordAsync(new JournalEntry.Remove(0, step.OldIndex!.Value));
            return (step with { New = null }, StepKind.Delete);
        }

        var found = Protected(old with
        {
            Id = read.Id,
            Inputs = old.External ? old.Inputs : read.Inputs ?? old.Inputs,
            Outputs = read.Outputs,
            InitErrors = [],
        });
        var diff = old.External ? null : await DriftAsync(step, found);
        if (!Persistence.IsSame(old, found))
        {
            found = found with { Modified = Now() };
            await recorder.RecordAsync(new JournalEntry.Amend(0, step.OldIndex!.Value, found));
        }

        var ended = step with { New = found, Diffs = diff?.ChangedKeys ?? [], DetailedDiff = diff?.DetailedDiff };
        return (ended, diff?.Changes == DiffChanges.Some ? StepKind.Update : StepKind.Same);
    }

    // What an update back to the recorded inputs would change, seen from the other side.
    private async ValueTask<DiffResult> DriftAsync(Step step, ResourceState found)
    {
        var provider = await ProviderAsync(step);
        try
        {
            var wanted = step.Old!;
            var answer = await provider.DiffAsync(
                new DiffRequest(found.Urn, found.Id, found.Inputs, found.Outputs, wanted.Inputs, wanted.IgnoreChanges),
                CancellationToken.None);
            return Choice.Completed(answer, found, wanted).Inverted();
        }
        catch (ProviderException failure)
        {
            throw new StepError(2, failure.Message, step);
        }
    }

    private async ValueTask<ReadResult> AskAsync(Step step, ReadRequest request, int status)
    {
        var provider = await ProviderAsync(step);
        try
        {
            return await provider.ReadAsync(request, CancellationToken.None);
        }
        catch (ProviderException failure)
        {
            throw new StepError(status, failure.Message, step);
        }
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
            ? ValueTask.FromResult(0L)
            : recorder.BeginAsync(kind, state);

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
