using Infra.Components.Foundation;

namespace Infra.Stacks.Settings;

/// <summary>A cluster beside the control plane's own, in which apps of environments can run.</summary>
internal sealed record FurtherClusterSettings
{
    /// <summary>What the control plane calls its own cluster, where others are named.</summary>
    public const string ControlPlane = "control-plane";

    private const int Most = 20;

    /// <summary>What environments call it.</summary>
    public required string Name { get; init; }

    /// <summary>How its Gateways are reached.</summary>
    public required GatewayService Gateway { get; init; }

    /// <summary>Whether metrics-server is missing there.</summary>
    public required bool InstallMetricsServer { get; init; }

    /// <summary>As whom it reads the keys of databases from the cloud's store. Null: it cannot, and environments there
    /// have no databases.</summary>
    public required string? Identity { get; init; }

    /// <summary>Reads them.</summary>
    /// <param name="platform">The group that they are in.</param>
    /// <param name="identity">What an identity is on the cloud; none there is only the word for that.</param>
    public static ImmutableArray<FurtherClusterSettings> Read(SettingsSection platform, Rule identity)
    {
        var groups = platform.Groups("clusters", min: 0, Most);
        ImmutableArray<FurtherClusterSettings> clusters = [.. groups.Select(group => One(group, identity))];
        foreach (var twice in clusters.GroupBy(static one => one.Name).Where(static same => same.Count() > 1))
        {
            platform.Report("clusters", $"'{twice.Key}' {twice.Count()} times", "each name once");
        }

        return clusters;
    }

    private static FurtherClusterSettings One(SettingsSection group, Rule identity)
    {
        var name = group.Text("name", Rules.Label);
        if (name == ControlPlane)
        {
            group.Report("name", $"'{name}'", "another name: the control plane's own cluster is called that");
        }

        var who = group.Text("identity", identity);
        return new FurtherClusterSettings
        {
            Name = name,
            Gateway = group.Choice(
                "gateway",
                ("load-balancer", GatewayService.LoadBalancer),
                ("node-port", GatewayService.NodePort),
                ("cluster-ip", GatewayService.ClusterIP)),
            InstallMetricsServer = group.Choice("metricsServer", ("install", true), ("present", false)),
            Identity = who == Rules.None ? null : who,
        };
    }
}
