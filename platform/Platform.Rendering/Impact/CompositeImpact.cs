namespace Infra.Platform.Rendering.Impact;

/// <summary>What becomes of a composite resource.</summary>
public enum CompositeFate
{
    /// <summary>It is the same, or was never composed.</summary>
    Kept,

    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone from the files.</summary>
    Removed,

    /// <summary>It was composed, and is refused now.</summary>
    Refused,
}

/// <summary>One example or claim under both versions.</summary>
/// <param name="Title">How people call it.</param>
/// <param name="Path">Its file.</param>
/// <param name="Fate">What becomes of it.</param>
/// <param name="Objects">Its composed objects that are not the same.</param>
/// <param name="Problems">Why it cannot be composed, each with file, line and column.</param>
public sealed record CompositeImpact(
    string Title,
    string Path,
    CompositeFate Fate,
    IReadOnlyList<ObjectImpact> Objects,
    IReadOnlyList<string> Problems)
{
    /// <summary>Whether it is composed into the same objects as before.</summary>
    public bool IsUnchanged => Fate == CompositeFate.Kept && Objects.Count == 0 && Problems.Count == 0;
}
