namespace Infra.Components.Versions;

/// <summary>One version of a Helm chart.</summary>
/// <param name="Repository">Chart repository (<c>https://…</c>) or OCI registry (<c>oci://…</c>).</param>
/// <param name="Name">The chart.</param>
/// <param name="Version">Version of the chart, as its maker writes it.</param>
public sealed record ChartVersion(string Repository, string Name, string Version);
