namespace Infra.Engine;

internal sealed partial class Executor
{
    private async ValueTask<Step> KeepAsync(Step step)
    {
        if (step.OldIndex is not { } index)
        {
            return step;
        }

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
            recorder.Keep(index);
            return step with { New = old };
        }

        // Nothing happened to it: what was becomes secret together with what is.
        return await PutAsync(step with { Old = old with { Outputs = state.Outputs } }, state, 0);
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
            var asked = wanted with { Inputs = inputs, InitErrors = failure.Reasons };
            var partial = Made(asked, failure.Id, failure.Outputs);
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
        var timeout = wanted.CustomTimeouts?.Update;
        var begun = await BeginAsync(PendingOperationKind.Updating, wanted);
        try
        {
            var request = new UpdateRequest(
                step.Urn, old.Id, old.Inputs, old.Outputs, wanted.Inputs, wanted.IgnoreChanges, timeout,
                options.DryRun);
            var result = await provider.UpdateAsync(request, CancellationToken.None);
            return await PutAsync(step, wanted with { Outputs = result.Outputs, Modified = Now() }, begun);
        }
        catch (ProviderInitException failure)
        {
            // With the old inputs the next run finds the same difference again, and tries again.
            var partial = Protected(Made(wanted with { InitErrors = failure.Reasons }, old.Id, failure.Outputs) with
            {
                Created = old.Created,
            });
            var ended = await PutAsync(step, partial with { Inputs = old.Inputs }, begun);
            throw new StepError(1, Text(failure.Reasons), ended with { New = partial });
        }
        catch (ProviderException failure)
        {
            await EndAsync(begun);
            throw new StepError(2, failure.Message, step with { New = wanted });
        }
    }

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
}
