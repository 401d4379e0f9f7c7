namespace Infra.Components.Versions;

/// <summary>One version of a Crossplane package.</summary>
/// <param name="Repository">Registry and repository; Crossplane takes no shorter form.</param>
/// <param name="Tag">The release.</param>
/// <param name="Digest">What the tag meant when it was looked up, as <c>sha256:…</c>; null while nobody has.</param>
public sealed record PackageVersion(string Repository, string Tag, string? Digest = null)
{
    /// <summary>The package's own name: the last part of the repository.</summary>
    public string Name => Repository[(Repository.LastIndexOf('/') + 1)..];

    /// <summary>What is installed: the digest where it is known, because a tag can move.</summary>
    public string Image => Digest is null ? $"{Repository}:{Tag}" : $"{Repository}@{Digest}";
}
