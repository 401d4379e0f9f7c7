using Pulumi.Gcp.Container;
using Pulumi.Gcp.Container.Inputs;

using KubernetesProvider = Pulumi.Kubernetes.Provider;

namespace Infra.Components.Gcp;

/// <summary>A Kubernetes cluster on GKE: Dataplane V2, identities for workloads, private nodes.</summary>
public sealed class GkeCluster : ComponentResource
{
    /// <summary>A cluster; its resources are called after <paramref name="name"/>.</summary>
    public GkeCluster(string name, GkeClusterArgs args, ComponentResourceOptions? options = null)
        : base("infra:gcp:GkeCluster", name, options)
    {
        var cluster = new Cluster(name, Describe(args), Children.Of(this, [.. args.Network.WaysOut]));
        var nodes = new GkeNodePool($"{name}-nodes", cluster, args, Children.Of(this));

        Kubeconfig = GkeKubeconfig.Of(cluster);
        Kubernetes = new KubernetesProvider(name, new()
        {
            KubeConfig = Kubeconfig,
            // Without it a changed certificate would look like another cluster, and replace everything on it.
            ClusterIdentifier = cluster.SelfLink,
            EnableServerSideApply = true,
        }, Children.Of(this, nodes));
        WorkloadIdentity = new GkeWorkloadIdentity { Place = args.Place, ClusterName = cluster.Name };
        RegisterOutputs();
    }

    /// <summary>A kubeconfig, secret.</summary>
    public Output<string> Kubeconfig { get; }

    /// <summary>For everything that is installed on the cluster; ready when pods can run.</summary>
    public KubernetesProvider Kubernetes { get; }

    /// <summary>How a ServiceAccount becomes a principal of Google Cloud.</summary>
    public GkeWorkloadIdentity WorkloadIdentity { get; }

    private static ClusterArgs Describe(GkeClusterArgs args)
    {
        var size = args.Size;
        return new ClusterArgs
        {
            Name = size.Name,
            Location = args.Place.Region,
            NodeLocations = size.Nodes.Zones,
            MinMasterVersion = size.Version,
            ReleaseChannel = new ClusterReleaseChannelArgs { Channel = "REGULAR" },
            Network = args.Network.Network,
            Subnetwork = args.Network.Subnetwork,
            NetworkingMode = "VPC_NATIVE",
            IpAllocationPolicy = new ClusterIpAllocationPolicyArgs
            {
                ClusterSecondaryRangeName = GcpNetwork.PodRange,
                ServicesSecondaryRangeName = GcpNetwork.ServiceRange,
            },
            DatapathProvider = "ADVANCED_DATAPATH",
            EnableL4IlbSubsetting = true,
            // Envoy Gateway brings the kinds of the Gateway API, in the version that it was released for.
            GatewayApiConfig = new ClusterGatewayApiConfigArgs { Channel = "CHANNEL_DISABLED" },
            WorkloadIdentityConfig = new ClusterWorkloadIdentityConfigArgs
            {
                WorkloadPool = $"{args.Place.Project}.svc.id.goog",
            },
            PrivateClusterConfig = new ClusterPrivateClusterConfigArgs
            {
                EnablePrivateNodes = true,
                EnablePrivateEndpoint = size.PublicAccess.IsEmpty,
            },
            MasterAuthorizedNetworksConfig = Reach(size),
            // The pool that GKE insists on making is replaced by ours, which has an identity of its own.
            RemoveDefaultNodePool = true,
            InitialNodeCount = 1,
            EnableShieldedNodes = true,
            DeletionProtection = size.DeletionProtection,
        };
    }

    private static ClusterMasterAuthorizedNetworksConfigArgs Reach(GkeSize size) => new()
    {
        GcpPublicCidrsAccessEnabled = false,
        CidrBlocks = size.PublicAccess
            .Select(static range => new ClusterMasterAuthorizedNetworksConfigCidrBlockArgs { CidrBlock = range })
            .ToArray(),
    };
}
