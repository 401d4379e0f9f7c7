using Pulumi.Gcp.Container;
using Pulumi.Gcp.Container.Inputs;
using Pulumi.Gcp.Projects;
using Pulumi.Gcp.ServiceAccount;

namespace Infra.Components.Gcp;

/// <summary>The worker nodes: GKE makes, repairs, updates and drains them.</summary>
internal sealed class GkeNodePool : ComponentResource
{
    public GkeNodePool(string name, Cluster cluster, GkeClusterArgs args, ComponentResourceOptions options)
        : base("infra:gcp:GkeNodePool", name, options)
    {
        var nodes = args.Size.Nodes;
        // The default identity of virtual machines may edit the whole project; this one writes logs and pulls images.
        var account = new Account(name, new()
        {
            AccountId = $"{args.Size.Name}-nodes",
            DisplayName = $"Nodes of {args.Size.Name}",
        }, Children.Of(this));
        var roles = new[] { "roles/container.defaultNodeServiceAccount", "roles/artifactregistry.reader" }
            .Select((role, index) => (Resource)new Pulumi.Gcp.Projects.IAMMember($"{name}-{index + 1}", new()
            {
                Project = args.Place.Project,
                Role = role,
                Member = account.Member,
            }, Children.Of(this)))
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
        }, Children.Of(this, roles));
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
