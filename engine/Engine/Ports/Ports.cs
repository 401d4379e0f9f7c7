namespace Infra.Engine;

/// <summary>Where events go. Called in order, never concurrently.</summary>
public interface IEventSink
{
    /// <summary>Takes one event; returns fast.</summary>
    void Emit(EngineEvent engineEvent);
}

/// <summary>
/// Makes progress durable. An entry is on disk when its task ends: the intent before the provider is called, the result
/// before anything that depends on it goes on. Entries of concurrent steps are written together.
/// </summary>
public interface IJournal
{
    /// <summary>Records an entry and returns when it would survive the end of this process.</summary>
    ValueTask RecordAsync(JournalEntry entry, CancellationToken cancellation);
}

/// <summary>One change of the recorded state. Replayed in order over the base snapshot they give the current one.</summary>
public abstract record JournalEntry
{
    private JournalEntry()
    {
    }

    /// <summary>A mutating provider call is about to be made.</summary>
    public sealed record Begin(long Sequence, PendingOperation Operation) : JournalEntry;

    /// <summary>The operation begun as <paramref name="Sequence"/> is over and left nothing else to record.</summary>
    public sealed record End(long Sequence) : JournalEntry;

    /// <summary>
    /// The resource registered in this run is now recorded like this; it replaces <paramref name="Replaces"/>, the entry
    /// at that index of the base snapshot, when given. Ends the operation <paramref name="Sequence"/>, when not 0.
    /// </summary>
    public sealed record Put(long Sequence, ResourceState State, int? Replaces) : JournalEntry;

    /// <summary>The entry at this index of the base snapshot changed in place (marked for deletion, pending replacement).</summary>
    public sealed record Amend(long Sequence, int Index, ResourceState State) : JournalEntry;

    /// <summary>The entry at this index of the base snapshot is gone.</summary>
    public sealed record Remove(long Sequence, int Index) : JournalEntry;

    /// <summary>A resource put in this run has new outputs (a component's, the stack's).</summary>
    public sealed record Outputs(Urn Urn, PropertyMap Values) : JournalEntry;
}
