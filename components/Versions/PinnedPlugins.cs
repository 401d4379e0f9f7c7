namespace Infra.Components.Versions;

/// <summary>Every provider plugin that a stack asks for.</summary>
public static class PinnedPlugins
{
    /// <summary>Clusters and charts.</summary>
    // renovate: datasource=npm depName=@pulumi/kubernetes
    public static PluginVersion Kubernetes { get; } = new("kubernetes", "4.34.2");

    /// <summary>AWS.</summary>
    // renovate: datasource=npm depName=@pulumi/aws
    public static PluginVersion Aws { get; } = new("aws", "7.48.0");

    /// <summary>Azure.</summary>
    // renovate: datasource=npm depName=@pulumi/azure
    public static PluginVersion Azure { get; } = new("azure", "6.40.0");

    /// <summary>Google Cloud.</summary>
    // renovate: datasource=npm depName=@pulumi/gcp
    public static PluginVersion Gcp { get; } = new("gcp", "9.37.0");

    /// <summary>GitHub.</summary>
    // renovate: datasource=npm depName=@pulumi/github
    public static PluginVersion GitHub { get; } = new("github", "6.15.0");

    /// <summary>Port.</summary>
    // renovate: datasource=github-releases depName=port-labs/pulumi-port
    public static PluginVersion Port { get; } =
        new("port", "2.21.10", "github://api.github.com/port-labs/pulumi-port");

    /// <summary>All of them.</summary>
    public static ImmutableArray<PluginVersion> All { get; } = [Kubernetes, Aws, Azure, Gcp, GitHub, Port];
}
