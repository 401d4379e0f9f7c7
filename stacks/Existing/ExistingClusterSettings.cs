using Infra.Components.Foundation;
using Infra.Stacks.Settings;

namespace Infra.Stacks.Existing;

/// <summary>Settings of one environment on a cluster that is already there.</summary>
internal sealed record ExistingClusterSettings
{
    /// <summary>Context of the kubeconfig.</summary>
    public required string Context { get; init; }

    /// <summary>How Gateways are reached.</summary>
    public required GatewayService Gateway { get; init; }

    /// <summary>Whether metrics-server is missing.</summary>
    public required bool InstallMetricsServer { get; init; }

    /// <summary>The stack of the organisation that it belongs to. Null: none, so no repository but the one that is
    /// named, and no portal but by its region.</summary>
    public required string? Organization { get; init; }

    /// <summary>What is on the cluster.</summary>
    public required PlatformSettings Platform { get; init; }

    /// <summary>The running deployment's settings.</summary>
    /// <exception cref="SettingsException">There are mistakes.</exception>
    public static ExistingClusterSettings Read(Config config) =>
        Read(new SettingsReader(Deployment.Instance.StackName, config.Get));

    internal static ExistingClusterSettings Read(SettingsReader reader)
    {
        var cluster = reader.Section("cluster");
        var platform = reader.Section("platform");
        var organization = reader.Text("organization", Rules.LabelOrNone);
        var settings = new ExistingClusterSettings
        {
            Context = cluster.Text("context", Rules.Context),
            Gateway = cluster.Choice(
                "gateway",
                ("load-balancer", GatewayService.LoadBalancer),
                ("node-port", GatewayService.NodePort),
                ("cluster-ip", GatewayService.ClusterIP)),
            InstallMetricsServer = cluster.Choice("metricsServer", ("install", true), ("present", false)),
            Organization = organization == Rules.None ? null : organization,
            Platform = PlatformSettings.Read(platform, hasOrganization: organization != Rules.None),
        };
        if (!settings.Platform.DatabasesInCluster && platform.IsSound)
        {
            platform.Report("databases", "'cloud'", "cluster: there is no cloud");
        }

        if (settings.Platform.Certificates is not null && platform.IsSound)
        {
            platform.Report("certificates", "a public authority", "none: no zone is known in which to prove anything");
        }

        reader.Finish();
        return settings;
    }
}
