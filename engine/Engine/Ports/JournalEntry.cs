using System.Collections.Immutable;

namespace Infra.Engine;

/// <summary>
/// One change of the recorded state. Replayed in order over the base snapshot they give the current one.
/// </summary>
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
    /// The resource registered in this run is now recorded like this, after everything recorded before in this run. It
    /// takes the place of the entry at index <paramref name="Replaces"/> of the base snapshot, when given; that entry
    /// stays, marked for deletion, when <paramref name="Retire"/>. Ends the operation <paramref name="Sequence"/>,
    /// when not 0, and all pending operations of the base that are of this URN.
    /// </summary>
    public sealed record Put(long Sequence, ResourceState State, int? Replaces, bool Retire = false) : JournalEntry;

    /// <summary>
    /// The entries at these indexes of the base snapshot were registered again and did not change: each is now
    /// recorded after everything recorded before in this run, in this order.
    /// </summary>
    public sealed record Kept(ImmutableArray<int> Indexes) : JournalEntry;

    /// <summary>
    /// The entry at this index of the base snapshot changed in place (marked for deletion, pending replacement).
    /// </summary>
    public sealed record Amend(long Sequence, int Index, ResourceState State) : JournalEntry;

    /// <summary>The entry at this index of the base snapshot is gone; what still names it forgets it.</summary>
    public sealed record Remove(long Sequence, int Index) : JournalEntry;

    /// <summary>A resource put or kept in this run has new outputs (a component's, the stack's).</summary>
    public sealed record Outputs(Urn Urn, PropertyMap Values) : JournalEntry;

    /// <summary>What a former run had begun for this URN is cleared up: it is no pending operation any more.</summary>
    public sealed record Settled(Urn Urn) : JournalEntry;

    /// <summary>
    /// The object that an interrupted creation had left was found. It becomes an entry of the base: at index
    /// <paramref name="Supersedes"/>, when given, else a new one at the end. What it supersedes moves to a new entry
    /// at the
    /// end, marked for deletion, unless it was deleted already (pending replacement). Settles the URN.
    /// </summary>
    public sealed record Adopted(ResourceState State, int? Supersedes) : JournalEntry;
}
