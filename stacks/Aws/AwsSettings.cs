using Infra.Components;
using Infra.Components.Aws;
using Infra.Stacks.Settings;

namespace Infra.Stacks.Aws;

/// <summary>Settings of one environment on AWS, read once; everything behind it sees records.</summary>
internal sealed record AwsSettings
{
    /// <summary>Region of everything.</summary>
    public required string Region { get; init; }

    /// <summary>The only account that is touched.</summary>
    public required string Account { get; init; }

    /// <summary>The stack of the organisation that this environment belongs to.</summary>
    public required string Organization { get; init; }

    /// <summary>Zone of Route 53 in which the platform writes records. Null: people see to them.</summary>
    public required HostedZone? HostedZone { get; init; }

    /// <summary>The network.</summary>
    public required AwsNetworkArgs Network { get; init; }

    /// <summary>The cluster.</summary>
    public required EksSize Cluster { get; init; }

    /// <summary>Where images of apps are kept.</summary>
    public required ImageSettings Images { get; init; }

    /// <summary>What is on the cluster.</summary>
    public required PlatformSettings Platform { get; init; }

    /// <summary>The running deployment's settings.</summary>
    /// <exception cref="SettingsException">There are mistakes.</exception>
    public static AwsSettings Read(Config config) =>
        Read(new SettingsReader(Deployment.Instance.StackName, config.Get));

    internal static AwsSettings Read(SettingsReader reader)
    {
        var aws = reader.Section("aws");
        var network = reader.Section("network");
        var cluster = reader.Section("cluster");
        var platform = reader.Section("platform");
        var settings = new AwsSettings
        {
            Region = aws.Text("region", AwsRules.Region),
            Account = aws.Text("account", AwsRules.Account),
            Organization = reader.Text("organization", Rules.Label),
            HostedZone = HostedZone.Read(aws),
            Network = NetworkOf(network),
            Cluster = ClusterOf(cluster),
            Images = ImageSettings.Read(reader.Section("images")),
            Platform = PlatformSettings.Read(platform, hasOrganization: true, AwsRules.ClusterName.OrNone()),
        };
        settings.CheckTogether(aws, network, cluster);
        settings.Platform.CheckNodes(settings.Cluster.Nodes.Min, cluster, platform);
        settings.Platform.CheckZone(settings.HostedZone?.Name, "aws.hostedZone", aws, platform);
        reader.Finish();
        return settings;
    }

    private static AwsNetworkArgs NetworkOf(SettingsSection section) => new()
    {
        Cidr = section.Text("cidr", AwsRules.NetworkRange),
        Zones = section.Texts("zones", AwsRules.Zone, min: 2, SubnetPlan.ZonesMax),
        Nat = section.Choice("nat", ("one", NatGateways.One), ("one-per-zone", NatGateways.OnePerZone)),
    };

    private static EksSize ClusterOf(SettingsSection section) => new()
    {
        Name = section.Text("name", AwsRules.ClusterName),
        Version = section.Text("version", Rules.Kubernetes),
        Administrators = section.Texts("administrators", AwsRules.Principal, min: 1, max: 20),
        PublicAccess = section.Texts("publicAccess", Rules.Ipv4Range, min: 0, max: 40),
        Logs = section.Texts("logs", AwsRules.Log, min: 0, max: 5),
        EncryptSecrets = section.Flag("encryptSecrets"),
        DeletionProtection = section.Flag("deletionProtection"),
        Nodes = NodesOf(section.Section("nodes")),
    };

    private static EksNodes NodesOf(SettingsSection section)
    {
        var nodes = new EksNodes
        {
            InstanceTypes = section.Texts("instanceTypes", AwsRules.InstanceType, min: 1, max: 20),
            Capacity = section.Choice("capacity", ("on-demand", NodeCapacity.OnDemand), ("spot", NodeCapacity.Spot)),
            Min = section.Whole("min", min: 1, max: 100),
            Desired = section.Whole("desired", min: 1, max: 100),
            Max = section.Whole("max", min: 1, max: 100),
            DiskGib = section.Whole("diskGib", min: 20, max: 1000),
        };
        if (nodes.Min > nodes.Desired || nodes.Desired > nodes.Max)
        {
            section.Report("desired", $"{nodes.Desired}", $"from min to max, {nodes.Min} to {nodes.Max}");
        }

        return nodes;
    }

    // What each setting may be was asked before; this is what they may be together.
    private void CheckTogether(SettingsSection aws, SettingsSection network, SettingsSection cluster)
    {
        var areSound = aws.IsSound && network.IsSound;
        foreach (var zone in Network.Zones.Where(zone => areSound && !IsOf(Region, zone)))
        {
            network.Report("zones", $"'{zone}'", $"zones of the region {Region}");
        }

        areSound = aws.IsSound && cluster.IsSound;
        foreach (var arn in Cluster.Administrators.Where(arn => areSound && !IsOf($"arn:aws:iam::{Account}:", arn)))
        {
            cluster.Report("administrators", $"'{arn}'", $"principals of the account {Account}");
        }

        static bool IsOf(string owner, string name) => name.StartsWith(owner, StringComparison.Ordinal);
    }
}
