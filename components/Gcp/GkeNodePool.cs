using Pulumi.Gcp.Container;
using Pulumi.Gcp.Container.Inputs;
using Pulumi.Gcp.ServiceAccount;

namespace Infra.Components.Gcp;

/// <summary>The worker nodes: GKE makes, repairs, updates and drains them.</summary>
internal sealed class GkeNodePool : ComponentResource
{
    /// <summary>What nodes may do: write logs and measurements, and pull images.</summary>
    public static ImmutableArray<string> Roles { get; } =
        ["roles/container.defaultNodeServiceAccount", "roles/artifactregistry.reader"];

    public GkeNodePool(string name, Cluster cluster, GkeClusterArgs args, ComponentResourceOptions options)
        : base("infra:gcp:GkeNodePool", name, options)
    {
        var nodes = args.Size.Nodes;
        // The default identity of virtual machines may edit the whole project; this one does what it must.
        var account = new Account(name, new()
        {
            AccountId = $"{args.Size.Name}-nodes",
            DisplayName = $"Nodes of {args.Size.Name}",
        }, Children.Of(this));
        var grants = Roles
            .Select((role, index) => new GcpGrant.OnProject(role)
                .To($"{name}-{index + 1}", account.Member, args.Place, Children.Of(this)))
            .ToArray();
        _ = new NodePool(name, new()
        {
            Cluster = cluster.Id,
            Location = args.Place.Region,
            NodeLocations = nodes.Zones,
            InitialNodeCount = 1,
            Autoscaling = new NodePoolAutoscalingArgs
            {
                TotalMinNodeCount = nodes.Min,
                TotalMaxNodeCount = nodes.Max,
                LocationPolicy = "BALANCED",
            },
            Management = new NodePoolManagementArgs { AutoRepair = true, AutoUpgrade = true },
            NodeConfig = Machine(nodes, account),
        }, Children.Of(this, grants));
        RegisterOutputs();
    }

    private static NodePoolNodeConfigArgs Machine(GkeNodes nodes, Account account) => new()
    {
        MachineType = nodes.MachineType,
        DiskSizeGb = nodes.DiskGib,
        Spot = nodes.Spot,
        ServiceAccount = account.Email,
        OauthScopes = { "https://www.googleapis.com/auth/cloud-platform" },
        WorkloadMetadataConfig = new NodePoolNodeConfigWorkloadMetadataConfigArgs { Mode = "GKE_METADATA" },
        ShieldedInstanceConfig = new NodePoolNodeConfigShieldedInstanceConfigArgs
        {
            EnableSecureBoot = true,
            EnableIntegrityMonitoring = true,
        },
    };
}
