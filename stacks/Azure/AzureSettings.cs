using Infra.Components.Azure;
using Infra.Stacks.Settings;

namespace Infra.Stacks.Azure;

/// <summary>Settings of one environment on Azure, read once; everything behind it sees records.</summary>
internal sealed record AzureSettings
{
    /// <summary>Location of everything.</summary>
    public required string Location { get; init; }

    /// <summary>The only subscription that is touched.</summary>
    public required string Subscription { get; init; }

    /// <summary>The tenant whose identities are known there.</summary>
    public required string Tenant { get; init; }

    /// <summary>Name of the group that everything is in.</summary>
    public required string ResourceGroup { get; init; }

    /// <summary>The stack of the organisation that this environment belongs to.</summary>
    public required string Organization { get; init; }

    /// <summary>Zone in which the platform writes records. Null: people see to them.</summary>
    public required AzureDnsZone? DnsZone { get; init; }

    /// <summary>IPv4 range of the network.</summary>
    public required string Cidr { get; init; }

    /// <summary>The cluster.</summary>
    public required AksSize Cluster { get; init; }

    /// <summary>What is on the cluster.</summary>
    public required PlatformSettings Platform { get; init; }

    /// <summary>The running deployment's settings.</summary>
    /// <exception cref="SettingsException">There are mistakes.</exception>
    public static AzureSettings Read(Config config) =>
        Read(new SettingsReader(Deployment.Instance.StackName, config.Get));

    internal static AzureSettings Read(SettingsReader reader)
    {
        var azure = reader.Section("azure");
        var cluster = reader.Section("cluster");
        var platform = reader.Section("platform");
        var settings = new AzureSettings
        {
            Location = azure.Text("location", AzureRules.Location),
            Subscription = azure.Text("subscription", AzureRules.Id),
            Tenant = azure.Text("tenant", AzureRules.Id),
            ResourceGroup = azure.Text("resourceGroup", AzureRules.ResourceGroup),
            DnsZone = ZoneOf(azure),
            Organization = reader.Text("organization", Rules.Label),
            Cidr = reader.Section("network").Text("cidr", AzureRules.NetworkRange),
            Cluster = ClusterOf(cluster),
            Platform = PlatformSettings.Read(platform, hasOrganization: true, Rules.AddressOrNone),
        };
        settings.Platform.CheckNodes(settings.Cluster.Nodes.Min, cluster, platform);
        settings.Platform.CheckZone(settings.DnsZone?.Name, "azure.dnsZone", azure, platform);
        reader.Finish();
        return settings;
    }

    private static AzureDnsZone? ZoneOf(SettingsSection azure) => azure.SectionOrNone("dnsZone") is { } zone
        ? new AzureDnsZone(zone.Text("name", Rules.Host), zone.Text("resourceGroup", AzureRules.ResourceGroup))
        : null;

    private static AksSize ClusterOf(SettingsSection section) => new()
    {
        Name = section.Text("name", AzureRules.ClusterName),
        Version = section.Text("version", Rules.Kubernetes),
        Administrators = section.Texts("administrators", AzureRules.Id, min: 1, max: 10),
        PublicAccess = section.Texts("publicAccess", Rules.Ipv4Range, min: 0, max: 200),
        Guaranteed = section.Flag("guaranteed"),
        Nodes = NodesOf(section.Section("nodes")),
    };

    private static AksNodes NodesOf(SettingsSection section)
    {
        var nodes = new AksNodes
        {
            VmSize = section.Text("vmSize", AzureRules.VmSize),
            Zones = section.Texts("zones", AzureRules.Zone, min: 0, max: 3),
            Min = section.Whole("min", min: 1, max: 100),
            Max = section.Whole("max", min: 1, max: 100),
            DiskGib = section.Whole("diskGib", min: 30, max: 2048),
        };
        if (nodes.Min > nodes.Max)
        {
            section.Report("max", $"{nodes.Max}", $"min or more, {nodes.Min}");
        }

        return nodes;
    }
}
