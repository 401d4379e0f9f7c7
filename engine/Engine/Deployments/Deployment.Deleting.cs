using System.Collections.Immutable;

namespace Infra.Engine;

public sealed partial class Deployment
{
    private async Task DeleteUnregisteredAsync()
    {
        if (!AreKnown(selection.Targets))
        {
            planFailed = true;
            stopping.Cancel();
            return;
        }

        var entries = recorder.Ledger.Slots.ToArray();
        var spared = SparedNames(entries);
        for (var i = 0; i < entries.Length; i++)
        {
            if (entries[i] is { } state && (run.IsClaimed(i) ? !state.Delete : spared.Contains(state.Urn)))
            {
                entries[i] = null;
            }
        }

        if (!selection.IsWhole && !await KeepUnselectedAsync(entries))
        {
            return;
        }

        run.Deleted.UnionWith(entries.OfType<ResourceState>().Where(static state => !state.Delete)
            .Select(static state => state.Urn));
        await DeleteAsync(entries, spared);
    }

    private async Task DeleteAsync(ResourceState?[] entries, HashSet<Urn> spared)
    {
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
        var entries = recorder.Ledger.Slots.ToArray();
        var steps = entries
            .Select(static (state, index) => (State: state, Index: index))
            .Where(entry => entry.State is { Delete: false } state && selection.Touches(state))
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
            deletionFailed = true;
            lock (failed)
            {
                failed.Add(step);
            }

            // What is protected stands in the way of what it needs only.
            if (!options.ContinueOnError && step.Refusal is null)
            {
                stopping.Cancel();
            }
        }
    }

    private HashSet<Urn> SparedNames(ResourceState?[] entries)
    {
        var spared = new HashSet<Urn>();
        foreach (var state in run.Spared.Select(index => entries[index]).OfType<ResourceState>())
        {
            SpareNeeds(state, entries, spared);
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

    private static string Protected(Urn urn) =>
        $"resource \"{urn}\" cannot be deleted\nbecause it is protected. To unprotect the resource, either remove " +
        "the `protect` flag from the resource in your Pulumi program and run `pulumi up`, or use the command:\n" +
        $"`pulumi state unprotect '{urn}'`";
}
