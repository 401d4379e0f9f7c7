using System.Collections.Immutable;

namespace Infra.Engine;

/// <summary>
/// What is recorded, while a deployment changes it: the base snapshot it started from, and what was recorded since. It
/// changes by journal entries only, so what a journal says and what the deployment believes cannot differ.
/// </summary>
internal sealed class Ledger
{
    private readonly List<ResourceState?> slots;
    private readonly List<ResourceState> recorded = [];
    private readonly Dictionary<Urn, int> recordedAt = [];
    private readonly Dictionary<Urn, Urn> renames = [];
    private readonly SortedDictionary<long, PendingOperation> begun = [];
    private ImmutableArray<PendingOperation> pending;
    private bool forgetful;

    public Ledger(Snapshot old)
    {
        slots = [.. old.Resources];
        pending = old.PendingOperations;
    }

    /// <summary>
    /// The entries of the base that are still where they were; null where one is gone or was registered.
    /// </summary>
    public IReadOnlyList<ResourceState?> Slots => slots;

    /// <summary>Operations that a former run had begun.</summary>
    public ImmutableArray<PendingOperation> Pending => pending;

    /// <summary>Makes one change.</summary>
    public void Apply(JournalEntry entry)
    {
        switch (entry)
        {
            case JournalEntry.Begin begin:
                begun[begin.Sequence] = begin.Operation;
                break;
            case JournalEntry.End end:
                begun.Remove(end.Sequence);
                break;
            case JournalEntry.Put put:
                Put(put);
                break;
            case JournalEntry.Kept kept:
                Keep(kept.Indexes);
                break;
            case JournalEntry.Amend amend:
                begun.Remove(amend.Sequence);
                slots[amend.Index] = amend.State;
                break;
            case JournalEntry.Remove remove:
                Remove(remove);
                break;
            case JournalEntry.Outputs outputs:
                var index = recordedAt[outputs.Urn];
                recorded[index] = recorded[index] with { Outputs = outputs.Values };
                break;
            case JournalEntry.Settled settled:
                Settle(settled.Urn);
                break;
            case JournalEntry.Adopted adopted:
                Adopt(adopted);
                break;
        }
    }

    /// <summary>Takes over an unchanged entry of the base.</summary>
    public void Keep(int index)
    {
        var state = slots[index]!;
        slots[index] = null;
        recordedAt[state.Urn] = recorded.Count;
        recorded.Add(state);
    }

    /// <summary>What is recorded of a resource registered in this run, or null.</summary>
    public ResourceState? Recorded(Urn urn) => recordedAt.TryGetValue(urn, out var index) ? recorded[index] : null;

    /// <summary>What would be in the file now.</summary>
    public Snapshot ToSnapshot()
    {
        var resources = ImmutableArray.CreateBuilder<ResourceState>(recorded.Count + slots.Count);
        resources.AddRange(recorded);
        foreach (var slot in slots)
        {
            if (slot is not null)
            {
                resources.Add(slot);
            }
        }

        var operations = begun.Count == 0 ? pending : pending.AddRange(begun.Values);
        return new Snapshot(
            References.Sorted(References.Rewritten(resources.DrainToImmutable(), renames, forgetful)),
            operations);
    }

    private void Put(JournalEntry.Put put)
    {
        begun.Remove(put.Sequence);
        Settle(put.State.Urn);
        if (put.Replaces is { } index && slots[index] is { } old)
        {
            slots[index] = put.Retire ? old with { Delete = true } : null;
            if (old.Urn != put.State.Urn)
            {
                renames[old.Urn] = put.State.Urn;
                Settle(old.Urn);
            }
        }

        recordedAt[put.State.Urn] = recorded.Count;
        recorded.Add(put.State);
    }

    private void Keep(ImmutableArray<int> indexes)
    {
        foreach (var index in indexes)
        {
            Keep(index);
        }
    }

    private void Remove(JournalEntry.Remove remove)
    {
        begun.Remove(remove.Sequence);
        if (slots[remove.Index] is { } gone)
        {
            slots[remove.Index] = null;
            forgetful = true;
            Settle(gone.Urn);
        }
    }

    private void Adopt(JournalEntry.Adopted adopted)
    {
        Settle(adopted.State.Urn);
        if (adopted.Supersedes is not { } index)
        {
            slots.Add(adopted.State);
            return;
        }

        if (slots[index] is { PendingReplacement: false } superseded)
        {
            slots.Add(superseded with { Delete = true });
        }

        slots[index] = adopted.State;
    }

    private void Settle(Urn urn)
    {
        if (!pending.IsEmpty)
        {
            pending = pending.RemoveAll(operation => operation.Resource.Urn == urn);
        }
    }
}
