using System.Collections.Immutable;

namespace Infra.Engine;

public sealed partial class Deployment
{
    /// <summary>
    /// No registration follows: deletes what was not registered. Called inside SignalAndWaitForShutdown, and when a
    /// program ends well; a second call does nothing.
    /// </summary>
    public Task FinishAsync()
    {
        lock (gate)
        {
            return finishing ??= FinishOnceAsync();
        }
    }

    /// <summary>
    /// Ends the run after a program: finishes when it ended well, waits for steps in flight, emits the summary and the
    /// cancel event. After <see cref="ProgramOutcome.Failed"/> nothing that was not registered is deleted.
    /// </summary>
    public async Task<DeploymentResult> CloseAsync(ProgramOutcome outcome)
    {
        if (outcome == ProgramOutcome.Succeeded)
        {
            await FinishAsync();
        }

        await activity.WhenIdleAsync();
        var programFailed = outcome == ProgramOutcome.Failed;
        await CompleteStackAsync(programFailed || stepFailed || planFailed || canceled);
        return End(programFailed);
    }

    /// <summary>Deletes everything, and ends the run.</summary>
    public Task<DeploymentResult> DestroyAsync() => WithoutProgramAsync(DeleteUnregisteredAsync);

    /// <summary>Compares everything with the world, records what is found there, and ends the run.</summary>
    public Task<DeploymentResult> RefreshAsync() => WithoutProgramAsync(RefreshAllAsync);

    private async Task<DeploymentResult> WithoutProgramAsync(Func<Task> operation)
    {
        try
        {
            await StartAsync(default);
            await operation();
        }
        catch (StepFailedException)
        {
            // Told when it happened.
        }

        return End(programFailed: false);
    }

    private async Task FinishOnceAsync()
    {
        try
        {
            await StartAsync(default);
        }
        catch (StepFailedException)
        {
            return;
        }

        await activity.WhenIdleAsync();
        if (!stopping.IsCancellationRequested)
        {
            await DeleteUnregisteredAsync();
        }
    }

    private async Task DeleteUnregisteredAsync()
    {
        var entries = recorder.Ledger.Slots.ToArray();
        var spared = SparedNames(entries);
        for (var i = 0; i < entries.Length; i++)
        {
            if (entries[i] is { } state && (run.IsClaimed(i) ? !state.Delete : spared.Contains(state.Urn)))
            {
                entries[i] = null;
            }
            else if (entries[i] is { Delete: false } doomed)
            {
                run.Deleted.Add(doomed.Urn);
            }
        }

        foreach (var group in Deletions.Order(entries))
        {
            var steps = group
                .Where(index => !spared.Contains(entries[index]!.Urn))
                .Select(index => DeletionOf(entries[index]!, index))
                .ToImmutableArray();
            check.Observe(steps);
            var failed = await ExecuteAllAsync(steps);
            if (stopping.IsCancellationRequested)
            {
                return;
            }

            foreach (var step in failed)
            {
                SpareNeeds(step.Old!, entries, spared);
            }
        }
    }

    private async Task RefreshAllAsync()
    {
        var steps = recorder.Ledger.Slots
            .Select(static (state, index) => (State: state, Index: index))
            .Where(static entry => entry.State is { Delete: false })
            .Select(static entry => new Step
            {
                Kind = StepKind.Refresh,
                Old = entry.State,
                OldIndex = entry.Index,
                New = entry.State,
                Reason = "everything is compared with the world",
            });
        await ExecuteAllAsync(steps);
        foreach (var interrupted in recorder.Ledger.Pending)
        {
            if (!stopping.IsCancellationRequested)
            {
                await recorder.RecordAsync(new JournalEntry.Settled(interrupted.Resource.Urn));
            }
        }
    }

    private Step DeletionOf(ResourceState state, int index)
    {
        var kind = state switch
        {
            { PendingReplacement: true } => StepKind.RemovePendingReplace,
            { External: true, Delete: true } => StepKind.DiscardReplaced,
            { External: true } => StepKind.Discard,
            { Delete: true } => StepKind.DeleteReplaced,
            _ => StepKind.Delete,
        };
        return new Step
        {
            Kind = kind,
            Old = state,
            OldIndex = index,
            WithoutProvider = state.RetainOnDelete || (state.DeletedWith is { } host && GoesWith(host, state, index)),
            Refusal = kind == StepKind.Delete && state.Protect ? Protected(state.Urn) : null,
            Reason = state.Delete ? "it was replaced" : "it is not registered any more",
        };
    }

    // What was replaced in an earlier run may have gone with an earlier host, so only the end of all hosts is sure.
    private bool GoesWith(Urn host, ResourceState state, int index) =>
        run.Deleted.Contains(host)
        && (!state.Delete || run.IsClaimed(index) || !run.Registrations.ContainsKey(host));

    // Which of them failed.
    private async Task<List<Step>> ExecuteAllAsync(IEnumerable<Step> steps)
    {
        var failed = new List<Step>();
        var running = new List<Task>();
        foreach (var step in steps)
        {
            running.Add(ExecuteOneAsync(step, failed));
        }

        await Task.WhenAll(running);
        return failed;
    }

    private async Task ExecuteOneAsync(Step step, List<Step> failed)
    {
        try
        {
            await executor.ExecuteAsync([step], stopping.Token);
        }
        catch (OperationCanceledException)
        {
            // It was not begun.
        }
        catch (StepError)
        {
            stepFailed = true;
            lock (failed)
            {
                failed.Add(step);
            }

            if (!options.ContinueOnError)
            {
                stopping.Cancel();
            }
        }
    }

    private HashSet<Urn> SparedNames(ResourceState?[] entries)
    {
        var spared = new HashSet<Urn>();
        foreach (var index in run.Spared)
        {
            if (entries[index] is { } state)
            {
                SpareNeeds(state, entries, spared);
            }
        }

        return spared;
    }

    private static void SpareNeeds(ResourceState state, ResourceState?[] entries, HashSet<Urn> spared)
    {
        var needed = new Stack<Urn>([state.Urn]);
        var byName = entries.OfType<ResourceState>().ToLookup(static entry => entry.Urn);
        while (needed.TryPop(out var urn))
        {
            if (!spared.Add(urn))
            {
                continue;
            }

            foreach (var name in byName[urn].SelectMany(References.Of))
            {
                needed.Push(name);
            }
        }
    }

    private async ValueTask CompleteStackAsync(bool failed)
    {
        var stack = run.Registrations.Values.FirstOrDefault(static candidate => candidate.StackOutputs is not null);
        if (stack?.StackOutputs is not { } outputs)
        {
            return;
        }

        // After a failure some outputs may be missing only because the program did not get to them.
        var complete = failed ? PropertyMap.Of([.. stack.State.Outputs, .. outputs]) : outputs;
        await RecordOutputsAsync(stack, complete);
        events.Outputs(stack.LastStep!, outputs);
    }

    private DeploymentResult End(bool programFailed)
    {
        var word = options.DryRun ? "preview" : "update";
        if (canceled)
        {
            events.Say(null, DiagnosticSeverity.Error, $"{word} canceled");
        }
        else if (objected || (stepFailed && !(options.ContinueOnError && programFailed)))
        {
            events.Say(null, DiagnosticSeverity.Error, $"{word} failed");
        }

        var failed = programFailed || stepFailed || planFailed || objected || canceled;
        events.Close(
            ports.Time.GetElapsedTime(startedAt), failed ? OperationResult.Failed : OperationResult.Succeeded);
        return new DeploymentResult(
            options.DryRun ? old : recorder.Ledger.ToSnapshot(),
            canceled ? OperationResult.Canceled : failed ? OperationResult.Failed : OperationResult.Succeeded,
            events.Changes);
    }

    private static string Protected(Urn urn) =>
        $"resource \"{urn}\" cannot be deleted\nbecause it is protected. To unprotect the resource, either remove the " +
        "`protect` flag from the resource in your Pulumi program and run `pulumi up`, or use the command:\n" +
        $"`pulumi state unprotect '{urn}'`";
}
