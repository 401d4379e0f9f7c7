namespace Infra.Components.Versions;

/// <summary>One version of an action that workflows use.</summary>
/// <param name="Repository">Owner and repository on GitHub.</param>
/// <param name="Tag">The release.</param>
/// <param name="Commit">What the tag meant when it was looked up, as forty hexadecimal digits; null while nobody has.
/// Repositories of the platform run no action without one.</param>
public sealed record ActionVersion(string Repository, string Tag, string? Commit = null);
