namespace Infra.Engine;

internal sealed partial class Executor
{
    // As a preparation nothing of a refresh is a change yet.
    private StepKind Unchanged => options.RefreshFirst ? StepKind.Refresh : StepKind.Same;

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

    // Takes up an object that others made: from here on it is as if it had been recorded before.
    private async ValueTask<Step> ImportAsync(Step step)
    {
        var wanted = step.New!;
        var read = await AskAsync(
            step, new ReadRequest(wanted.Urn, wanted.ImportId, PropertyMap.Empty, PropertyMap.Empty), 0);
        if (read.Id.Length == 0)
        {
            throw new StepError(0, $"resource '{wanted.ImportId}' does not exist", step);
        }

        var found = read.Inputs ?? throw new StepError(0, "its provider does not support importing resources", step);
        var state = Protected(Made(wanted with { Inputs = found }, read.Id, read.Outputs));
        return step with { New = state, Old = state, OldIndex = await recorder.AdoptAsync(state, step.OldIndex) };
    }

    private async ValueTask<(Step Ended, StepKind Result)> RefreshAsync(Step step)
    {
        var old = step.Old!;
        if (!old.Custom || ProviderNames.IsProvider(old.Type) || old.PendingReplacement)
        {
            return (step, Unchanged);
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
            Inputs = read.Inputs ?? old.Inputs,
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
        return (ended, diff?.Changes == DiffChanges.Some && !options.RefreshFirst ? StepKind.Update : Unchanged);
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
}
