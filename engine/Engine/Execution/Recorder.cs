using System.Collections.Immutable;

namespace Infra.Engine;

/// <summary>Makes every change of the ledger durable, in one order for both.</summary>
internal sealed class Recorder(Snapshot old, IJournal? journal)
{
    private readonly Lock gate = new();
    private readonly List<int> kept = [];
    private long sequence;

    /// <summary>What is recorded. Read it under no concurrent change only, but for <see cref="Recorded"/>.</summary>
    public Ledger Ledger { get; } = new(old);

    /// <summary>What is recorded of a resource registered in this run, or null.</summary>
    public ResourceState? Recorded(Urn urn)
    {
        lock (gate)
        {
            return Ledger.Recorded(urn);
        }
    }

    /// <summary>An entry of the base that was not registered or removed in this run; else null.</summary>
    public ResourceState? Slot(int index)
    {
        lock (gate)
        {
            return Ledger.Slots[index];
        }
    }

    /// <summary>The intent to call a provider; ends when it is durable.</summary>
    public async ValueTask<long> BeginAsync(PendingOperationKind kind, ResourceState state)
    {
        var number = Interlocked.Increment(ref sequence);
        await RecordAsync(new JournalEntry.Begin(number, new PendingOperation(state, kind)));
        return number;
    }

    /// <summary>
    /// An entry of the base was registered again and did not change. Nothing is written for it until its place among
    /// later entries matters.
    /// </summary>
    public void Keep(int index)
    {
        lock (gate)
        {
            Ledger.Keep(index);
            kept.Add(index);
        }
    }

    /// <summary>Notes an object that others made; says where among the entries of the base it is.</summary>
    public async ValueTask<int> AdoptAsync(ResourceState state, int? supersedes)
    {
        int index;
        ValueTask recording;
        lock (gate)
        {
            index = supersedes ?? Ledger.Slots.Count;
            recording = RecordAsync(new JournalEntry.Adopted(state, supersedes));
        }

        await recording;
        return index;
    }

    /// <summary>Makes a change; ends when it is durable.</summary>
    public ValueTask RecordAsync(JournalEntry entry)
    {
        lock (gate)
        {
            Ledger.Apply(entry);
            if (journal is null)
            {
                return ValueTask.CompletedTask;
            }

            if (kept.Count == 0 || entry is JournalEntry.Begin or JournalEntry.End)
            {
                return journal.RecordAsync(entry, CancellationToken.None);
            }

            var order = new JournalEntry.Kept([.. kept]);
            kept.Clear();
            return BothAsync(
                journal.RecordAsync(order, CancellationToken.None),
                journal.RecordAsync(entry, CancellationToken.None));
        }
    }

    private static async ValueTask BothAsync(ValueTask first, ValueTask second)
    {
        await first;
        await second;
    }
}
