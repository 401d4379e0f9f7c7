using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Automation.Events;

/// <summary>An operation has ended.</summary>
public class SummaryEvent
{
    internal SummaryEvent(JsonElement json)
    {
        MaybeCorrupt = json.Flag("maybeCorrupt") ?? false;
        DurationSeconds = json.Number("durationSeconds") ?? 0;
        ResourceChanges = json.Changes("resourceChanges") ?? ImmutableDictionary<OperationType, int>.Empty;
        PolicyPacks = json.TextsByName("PolicyPacks");
    }

    /// <summary>Whether the state may not fit what exists.</summary>
    public bool MaybeCorrupt { get; }

    /// <summary>How long it took, in seconds.</summary>
    public int DurationSeconds { get; }

    /// <summary>How many resources each kind of step concerned.</summary>
    public IImmutableDictionary<OperationType, int> ResourceChanges { get; }

    /// <summary>Versions of the policy packs that ran, by name.</summary>
    public IImmutableDictionary<string, string> PolicyPacks { get; }
}
