namespace Infra.Components.Pipelines;

/// <summary>A file that the repository has from the beginning, and that the platform keeps as it is.</summary>
/// <param name="Path">From the repository's root, with forward slashes.</param>
/// <param name="Content">The whole of it.</param>
public sealed record LayoutFile(string Path, string Content);
