using Infra.Components.Gcp;
using Infra.Stacks.Settings;

namespace Infra.Stacks.Gcp;

/// <summary>Settings of one environment on Google Cloud, read once; everything behind it sees records.</summary>
internal sealed record GcpSettings
{
    /// <summary>The only project that is touched, and the region of everything.</summary>
    public required GcpPlace Place { get; init; }

    /// <summary>The stack of the organisation that this environment belongs to.</summary>
    public required string Organization { get; init; }

    /// <summary>Zone in which the platform writes records. Null: people see to them.</summary>
    public required GcpDnsZone? DnsZone { get; init; }

    /// <summary>IPv4 range of nodes, pods and services.</summary>
    public required string Cidr { get; init; }

    /// <summary>The cluster.</summary>
    public required GkeSize Cluster { get; init; }

    /// <summary>What is on the cluster.</summary>
    public required PlatformSettings Platform { get; init; }

    /// <summary>The running deployment's settings.</summary>
    /// <exception cref="SettingsException">There are mistakes.</exception>
    public static GcpSettings Read(Config config) =>
        Read(new SettingsReader(Deployment.Instance.StackName, config.Get));

    internal static GcpSettings Read(SettingsReader reader)
    {
        var gcp = reader.Section("gcp");
        var cluster = reader.Section("cluster");
        var platform = reader.Section("platform");
        var settings = new GcpSettings
        {
            Place = new GcpPlace
            {
                Project = gcp.Text("project", GcpRules.Project),
                ProjectNumber = gcp.Text("projectNumber", GcpRules.ProjectNumber),
                Region = gcp.Text("region", GcpRules.Region),
            },
            DnsZone = ZoneOf(gcp),
            Organization = reader.Text("organization", Rules.Label),
            Cidr = reader.Section("network").Text("cidr", GcpRules.NetworkRange),
            Cluster = ClusterOf(cluster),
            Platform = PlatformSettings.Read(platform, hasOrganization: true),
        };
        settings.CheckZones(gcp, cluster);
        settings.Platform.CheckNodes(settings.Cluster.Nodes.Min, cluster, platform);
        settings.Platform.CheckZone(settings.DnsZone?.Name, "gcp.dnsZone", gcp, platform);
        reader.Finish();
        return settings;
    }

    private static GcpDnsZone? ZoneOf(SettingsSection gcp) => gcp.SectionOrNone("dnsZone") is { } zone
        ? new GcpDnsZone(zone.Text("zone", GcpRules.ManagedZone), zone.Text("name", Rules.Host))
        : null;

    private static GkeSize ClusterOf(SettingsSection section) => new()
    {
        Name = section.Text("name", GcpRules.ClusterName),
        Version = section.Text("version", Rules.Kubernetes),
        PublicAccess = section.Texts("publicAccess", Rules.Ipv4Range, min: 0, max: 50),
        DeletionProtection = section.Flag("deletionProtection"),
        Nodes = NodesOf(section.Section("nodes")),
    };

    private static GkeNodes NodesOf(SettingsSection section)
    {
        var nodes = new GkeNodes
        {
            MachineType = section.Text("machineType", GcpRules.MachineType),
            Zones = section.Texts("zones", GcpRules.Zone, min: 1, max: 4),
            Spot = section.Choice("capacity", ("on-demand", false), ("spot", true)),
            Min = section.Whole("min", min: 1, max: 100),
            Max = section.Whole("max", min: 1, max: 100),
            DiskGib = section.Whole("diskGib", min: 20, max: 2048),
        };
        if (nodes.Min > nodes.Max)
        {
            section.Report("max", $"{nodes.Max}", $"min or more, {nodes.Min}");
        }

        return nodes;
    }

    // What each setting may be was asked before; this is what they may be together.
    private void CheckZones(SettingsSection gcp, SettingsSection cluster)
    {
        var areSound = gcp.IsSound && cluster.IsSound;
        var region = $"{Place.Region}-";
        foreach (var zone in Cluster.Nodes.Zones.Where(zone =>
            areSound && !zone.StartsWith(region, StringComparison.Ordinal)))
        {
            cluster.Report("nodes.zones", $"'{zone}'", $"zones of the region {Place.Region}");
        }
    }
}
