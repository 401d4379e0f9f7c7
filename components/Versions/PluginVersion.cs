namespace Infra.Components.Versions;

/// <summary>One version of a provider plugin of Pulumi, and of the schema that its classes are made from.</summary>
/// <param name="Name">The package, as tokens start with it.</param>
/// <param name="Version">The release.</param>
/// <param name="DownloadUrl">Where it comes from. Default: where Pulumi keeps its own.</param>
public sealed record PluginVersion(string Name, string Version, string? DownloadUrl = null)
{
    /// <summary>Options of a resource that has no class: classes ask for their plugin by themselves.</summary>
    internal CustomResourceOptions With(CustomResourceOptions options) => CustomResourceOptions.Merge(
        new CustomResourceOptions { Version = Version, PluginDownloadURL = DownloadUrl }, options);
}
