using System.Collections.Immutable;

namespace Infra.Engine;

/// <summary>One thing to do to one resource, with everything needed to do it and the reason.</summary>
internal sealed record Step
{
    /// <summary>What to do.</summary>
    public required StepKind Kind { get; init; }

    /// <summary>What is recorded; null for something new.</summary>
    public ResourceState? Old { get; init; }

    /// <summary>Where in the base snapshot <see cref="Old"/> is.</summary>
    public int? OldIndex { get; init; }

    /// <summary>What is wanted; null when it goes.</summary>
    public ResourceState? New { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Keys that make a replacement necessary.</summary>
    public ImmutableArray<string> Keys { get; init; } = [];

    /// <summary>Top-level keys that differ.</summary>
    public ImmutableArray<string> Diffs { get; init; } = [];

    /// <summary>Paths that differ; null when nobody compared.</summary>
    public ImmutableSortedDictionary<string, PropertyDifference>? DetailedDiff { get; init; }

    /// <summary>The old entry stays, marked for deletion, until the delete phase.</summary>
    public bool Retire { get; init; }

    /// <summary>The entry of what is deleted stays until it is created again.</summary>
    public bool AwaitsReplacement { get; init; }

    /// <summary>The provider is not asked: the object stays in its world, or goes with another.</summary>
    public bool WithoutProvider { get; init; }

    /// <summary>It was not selected: what is recorded stays untouched, what is not stays away.</summary>
    public bool IsKept { get; init; }

    /// <summary>Nobody is told: it only ends what another step began.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Why this must not be done, or null.</summary>
    public string? Refusal { get; init; }

    /// <summary>The resource, by its name of today.</summary>
    public Urn Urn => State.Urn;

    /// <summary>The new state, else the old one.</summary>
    public ResourceState State => New ?? Old!;

    /// <summary>Whether it counts as a change of its own.</summary>
    public bool IsLogical => Kind is not (StepKind.CreateReplacement or StepKind.DeleteReplaced
        or StepKind.ReadReplacement or StepKind.DiscardReplaced or StepKind.RemovePendingReplace
        or StepKind.ImportReplacement or StepKind.Refresh);

    /// <summary>Whether it is the engine's own business.</summary>
    public bool IsInternal => Kind is StepKind.RemovePendingReplace || ProviderNames.IsDefault(Urn);
}
