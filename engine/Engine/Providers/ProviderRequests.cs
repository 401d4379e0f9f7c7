using System.Collections.Immutable;

namespace Infra.Engine;

/// <summary>To check: the recorded inputs (null when the object is new) and the wanted ones.</summary>
/// <param name="Urn">Whose.</param>
/// <param name="OldInputs">Recorded inputs, or null.</param>
/// <param name="NewInputs">Wanted inputs; may contain unknowns and secrets.</param>
/// <param name="RandomSeed">Seed for made-up names; the same for preview and update of one deployment.</param>
/// <param name="Preview">Whether nothing may change.</param>
public sealed record CheckRequest(
    Urn Urn, PropertyMap? OldInputs, PropertyMap NewInputs, ImmutableArray<byte> RandomSeed, bool Preview);

/// <summary>The completed inputs, and everything wrong with them.</summary>
public sealed record CheckResult(PropertyMap Inputs, ImmutableArray<CheckFailure> Failures);

/// <summary>One thing wrong with the inputs. Property is a path, or "" for the whole.</summary>
public sealed record CheckFailure(string Property, string Reason);

/// <summary>To compare.</summary>
public sealed record DiffRequest(
    Urn Urn,
    string Id,
    PropertyMap OldInputs,
    PropertyMap OldOutputs,
    PropertyMap NewInputs,
    ImmutableArray<string> IgnoreChanges);

/// <summary>Whether anything differs.</summary>
public enum DiffChanges
{
    /// <summary>The provider cannot tell; the engine compares the inputs itself.</summary>
    Unknown,

    /// <summary>Nothing.</summary>
    None,

    /// <summary>Something.</summary>
    Some,
}

/// <summary>What differs and what follows from it.</summary>
public sealed record DiffResult
{
    /// <summary>Whether anything differs.</summary>
    public required DiffChanges Changes { get; init; }

    /// <summary>Top-level keys (or paths) that make a replacement necessary.</summary>
    public ImmutableArray<string> ReplaceKeys { get; init; } = [];

    /// <summary>Outputs that will not change.</summary>
    public ImmutableArray<string> StableKeys { get; init; } = [];

    /// <summary>Top-level keys that differ.</summary>
    public ImmutableArray<string> ChangedKeys { get; init; } = [];

    /// <summary>Every differing property path with its kind; null when the provider does not give it.</summary>
    public ImmutableSortedDictionary<string, PropertyDifference>? DetailedDiff { get; init; }

    /// <summary>A replacement must delete first.</summary>
    public bool DeleteBeforeReplace { get; init; }

    /// <summary>The same differences seen from the other side: what is added here is deleted there.</summary>
    internal DiffResult Inverted() => this with
    {
        DetailedDiff = DetailedDiff?.ToImmutableSortedDictionary(
            static pair => pair.Key,
            static pair => pair.Value with { Kind = pair.Value.Kind.Inverted() },
            StringComparer.Ordinal),
    };
}

/// <summary>How one property path differs.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="InputDiff">Whether old and new inputs were compared (false: old outputs and new inputs).</param>
public sealed record PropertyDifference(PropertyDifferenceKind Kind, bool InputDiff);

/// <summary>The kinds of difference; the numbers are the protocol's.</summary>
public enum PropertyDifferenceKind
{
    /// <summary>Added.</summary>
    Add = 0,

    /// <summary>Added, which replaces.</summary>
    AddReplace = 1,

    /// <summary>Removed.</summary>
    Delete = 2,

    /// <summary>Removed, which replaces.</summary>
    DeleteReplace = 3,

    /// <summary>Changed.</summary>
    Update = 4,

    /// <summary>Changed, which replaces.</summary>
    UpdateReplace = 5,
}

/// <summary>What the numbers of the kinds say: every second one is of a replacement.</summary>
internal static class PropertyDifferenceKinds
{
    /// <summary>Whether such a difference replaces.</summary>
    public static bool Replaces(this PropertyDifferenceKind kind) => ((int)kind & 1) == 1;

    /// <summary>The same difference where it replaces.</summary>
    public static PropertyDifferenceKind Replacing(this PropertyDifferenceKind kind) =>
        kind | PropertyDifferenceKind.AddReplace;

    /// <summary>The difference seen from the other side.</summary>
    public static PropertyDifferenceKind Inverted(this PropertyDifferenceKind kind) =>
        kind < PropertyDifferenceKind.Update ? kind ^ PropertyDifferenceKind.Delete : kind;
}

/// <summary>To create.</summary>
public sealed record CreateRequest(Urn Urn, PropertyMap Inputs, TimeSpan? Timeout, bool Preview);

/// <summary>The id ("" in a preview: unknown) and the outputs.</summary>
public sealed record CreateResult(string Id, PropertyMap Outputs);

/// <summary>To read. Inputs and outputs are what is recorded, empty when nothing is.</summary>
public sealed record ReadRequest(Urn Urn, string Id, PropertyMap Inputs, PropertyMap Outputs);

/// <summary>What was read. Id "" means it does not exist; null inputs mean the provider cannot tell.</summary>
public sealed record ReadResult(string Id, PropertyMap? Inputs, PropertyMap Outputs);

/// <summary>To update.</summary>
public sealed record UpdateRequest(
    Urn Urn,
    string Id,
    PropertyMap OldInputs,
    PropertyMap OldOutputs,
    PropertyMap NewInputs,
    ImmutableArray<string> IgnoreChanges,
    TimeSpan? Timeout,
    bool Preview);

/// <summary>The new outputs.</summary>
public sealed record UpdateResult(PropertyMap Outputs);

/// <summary>To delete.</summary>
public sealed record DeleteRequest(Urn Urn, string Id, PropertyMap Inputs, PropertyMap Outputs, TimeSpan? Timeout);

/// <summary>
/// What a function answered, or what was wrong with its arguments; unknown: it was not called, because in a preview
/// that it waits for is not there.
/// </summary>
public sealed record InvokeResult(
    PropertyMap Return, ImmutableArray<CheckFailure> Failures, bool IsUnknown = false);
