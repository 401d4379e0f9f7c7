namespace Infra.Components.Sources;

/// <summary>Where copies of charts, packages and images are.</summary>
/// <param name="Charts">An OCI registry (<c>oci://…</c>), a chart repository (<c>https://…</c>), or a folder of
/// archives called <c>name-version.tgz</c>.</param>
/// <param name="Images">Registry, and a path in it, under which images keep the name that they have elsewhere:
/// <c>registry.example.org/copies</c> has <c>quay.io/a/b</c> as <c>registry.example.org/copies/quay.io/a/b</c>.</param>
public sealed record Mirror(string Charts, string Images)
{
    /// <summary>Secret of type <c>kubernetes.io/dockerconfigjson</c> in Crossplane's namespace, with which it pulls
    /// packages. Default: packages are pulled without one.</summary>
    public string? PullSecret { get; init; }
}
