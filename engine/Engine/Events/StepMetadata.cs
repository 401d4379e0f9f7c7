using System.Collections.Immutable;

namespace Infra.Engine;

/// <summary>What an event says of its step.</summary>
public sealed record StepMetadata
{
    /// <summary>What it does.</summary>
    public required StepKind Op { get; init; }

    /// <summary>To which resource.</summary>
    public required Urn Urn { get; init; }

    /// <summary>The resource's type.</summary>
    public required string Type { get; init; }

    /// <summary>Recorded state, blinded; null when there is none.</summary>
    public ResourceState? Old { get; init; }

    /// <summary>New state, blinded; null when there is none.</summary>
    public ResourceState? New { get; init; }

    /// <summary>Keys that made a replacement necessary.</summary>
    public ImmutableArray<string> Keys { get; init; } = [];

    /// <summary>Top-level keys that differ.</summary>
    public ImmutableArray<string> Diffs { get; init; } = [];

    /// <summary>Differing property paths; null when the provider gave none.</summary>
    public ImmutableSortedDictionary<string, PropertyDifference>? DetailedDiff { get; init; }

    /// <summary>Whether it counts as a change of its own (of a replacement only the marker does).</summary>
    public bool Logical { get; init; } = true;

    /// <summary>Reference of the provider, or "".</summary>
    public string Provider { get; init; } = "";

    /// <summary>Whether it is the engine's own (default providers): not displayed and not counted.</summary>
    public bool Internal { get; init; }
}
