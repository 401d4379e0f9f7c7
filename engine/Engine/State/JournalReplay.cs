namespace Infra.Engine;

/// <summary>Rebuilds from a journal what was recorded when it ended, at whatever entry that was.</summary>
public static class JournalReplay
{
    /// <summary>The snapshot after these entries. Operations begun and not ended are its pending ones.</summary>
    public static Snapshot Apply(Snapshot old, IEnumerable<JournalEntry> entries)
    {
        var ledger = new Ledger(old);
        foreach (var entry in entries)
        {
            ledger.Apply(entry);
        }

        return ledger.ToSnapshot();
    }
}
