namespace Infra.Components.Versions;

/// <summary>One version of a Helm chart.</summary>
/// <param name="Repository">URL of the repository.</param>
/// <param name="Name">The chart.</param>
/// <param name="Version">Version of the chart, without a leading v.</param>
public sealed record ChartVersion(string Repository, string Name, string Version);
