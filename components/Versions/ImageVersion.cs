namespace Infra.Components.Versions;

/// <summary>One version of a container image, or of another artifact in a registry of images.</summary>
/// <param name="Repository">Host and repository.</param>
/// <param name="Tag">The release.</param>
/// <param name="Digest">What the tag meant when it was looked up, as <c>sha256:…</c>; null while nobody has.</param>
public sealed record ImageVersion(string Repository, string Tag, string? Digest = null)
{
    /// <summary>What comes after the repository: the tag, and the digest where it is known.</summary>
    public string Version => Digest is null ? Tag : $"{Tag}@{Digest}";
}
