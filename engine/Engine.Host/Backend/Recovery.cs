using System.Collections.Immutable;

namespace Infra.Engine.Host;

/// <summary>What the engine says of states.</summary>
internal static class Recovery
{
    public static Snapshot Apply(Snapshot snapshot, IReadOnlyList<JournalEntry> entries) => entries.Count == 0
        ? snapshot
        : throw new InvalidOperationException("bug: journals cannot be replayed yet");

    public static ImmutableArray<string> Problems(Snapshot snapshot) => [];
}
