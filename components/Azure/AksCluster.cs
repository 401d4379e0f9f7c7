using Pulumi.Azure.Authorization;
using Pulumi.Azure.ContainerService;
using Pulumi.Azure.ContainerService.Inputs;

using DirectoryAccess =
    Pulumi.Azure.ContainerService.Inputs.KubernetesClusterAzureActiveDirectoryRoleBasedAccessControlArgs;
using KubernetesProvider = Pulumi.Kubernetes.Provider;

namespace Infra.Components.Azure;

/// <summary>A Kubernetes cluster on AKS: Cilium, identities for workloads, no local accounts.</summary>
public sealed class AksCluster : ComponentResource
{
    /// <summary>A cluster; its resources are called after <paramref name="name"/>.</summary>
    public AksCluster(string name, AksClusterArgs args, ComponentResourceOptions? options = null)
        : base("infra:azure:AksCluster", name, options)
    {
        var identity = new UserAssignedIdentity(name, new()
        {
            ResourceGroupName = args.Place.ResourceGroup,
            Location = args.Place.Location,
        }, Children.Of(this));
        // Nodes and load balancers join the subnet in the cluster's name.
        var joins = new Assignment(
            $"{name}-joins-network",
            AzureGrant.Of("Network Contributor", args.Network.NodeSubnetId).To(identity.PrincipalId),
            Children.Of(this));
        var cluster = new KubernetesCluster(name, Describe(args, identity),
            Children.Of(this, [joins, .. args.Network.WaysOut]));

        Kubeconfig = AksKubeconfig.Of(cluster);
        Kubernetes = new KubernetesProvider(name, new()
        {
            KubeConfig = Kubeconfig,
            // Without it a changed certificate would look like another cluster, and replace everything on it.
            ClusterIdentifier = cluster.Id,
            EnableServerSideApply = true,
        }, Children.Of(this, cluster));
        WorkloadIdentity = new AksWorkloadIdentity(args.Place, cluster.OidcIssuerUrl);
        KubeletObjectId = cluster.KubeletIdentity.Apply(static kubelet => kubelet.ObjectId ?? "");
        RegisterOutputs();
    }

    /// <summary>A kubeconfig, secret.</summary>
    public Output<string> Kubeconfig { get; }

    /// <summary>For everything that is installed on the cluster.</summary>
    public KubernetesProvider Kubernetes { get; }

    /// <summary>How a ServiceAccount becomes an identity of Azure.</summary>
    public AksWorkloadIdentity WorkloadIdentity { get; }

    /// <summary>As whom nodes pull images.</summary>
    public Output<string> KubeletObjectId { get; }

    private static KubernetesClusterArgs Describe(AksClusterArgs args, UserAssignedIdentity identity)
    {
        var size = args.Size;
        return new KubernetesClusterArgs
        {
            Name = size.Name,
            ResourceGroupName = args.Place.ResourceGroup,
            Location = args.Place.Location,
            DnsPrefix = size.Name,
            KubernetesVersion = size.Version,
            SkuTier = size.Guaranteed ? "Standard" : "Free",
            AutomaticUpgradeChannel = "patch",
            NodeOsUpgradeChannel = "NodeImage",
            OidcIssuerEnabled = true,
            WorkloadIdentityEnabled = true,
            // A local account is a certificate that nobody can take back.
            LocalAccountDisabled = true,
            RunCommandEnabled = false,
            AzureActiveDirectoryRoleBasedAccessControl = new DirectoryAccess
            {
                AzureRbacEnabled = false,
                AdminGroupObjectIds = size.Administrators,
            },
            PrivateClusterEnabled = size.PublicAccess.IsEmpty,
            ApiServerAccessProfile = size.PublicAccess.IsEmpty ? null! : new KubernetesClusterApiServerAccessProfileArgs
            {
                AuthorizedIpRanges = size.PublicAccess,
            },
            Identity = new KubernetesClusterIdentityArgs { Type = "UserAssigned", IdentityIds = { identity.Id } },
            NetworkProfile = Cilium(),
            DefaultNodePool = NodesOf(args),
        };
    }

    private static KubernetesClusterNetworkProfileArgs Cilium() => new()
    {
        NetworkPlugin = "azure",
        NetworkPluginMode = "overlay",
        NetworkDataPlane = "cilium",
        NetworkPolicy = "cilium",
        OutboundType = "userAssignedNATGateway",
        PodCidr = "10.244.0.0/16",
        ServiceCidr = "172.20.0.0/16",
        DnsServiceIp = "172.20.0.10",
    };

    private static KubernetesClusterDefaultNodePoolArgs NodesOf(AksClusterArgs args) => new()
    {
        Name = "nodes",
        VmSize = args.Size.Nodes.VmSize,
        VnetSubnetId = args.Network.NodeSubnetId,
        Zones = args.Size.Nodes.Zones,
        AutoScalingEnabled = true,
        MinCount = args.Size.Nodes.Min,
        MaxCount = args.Size.Nodes.Max,
        OsDiskSizeGb = args.Size.Nodes.DiskGib,
        // Another machine size is rolled out through this pool instead of replacing the cluster.
        TemporaryNameForRotation = "rotation",
        UpgradeSettings = new KubernetesClusterDefaultNodePoolUpgradeSettingsArgs { MaxSurge = "33%" },
    };
}
