using Pulumi.Aws.Eks;
using Pulumi.Aws.Eks.Inputs;
using Pulumi.Aws.Kms;

using KubernetesProvider = Pulumi.Kubernetes.Provider;

namespace Infra.Components.Aws;

/// <summary>A Kubernetes cluster on EKS, with nodes, add-ons and roles for pods.</summary>
/// <remarks>Nodes wait for what makes them ready, and everything on the cluster waits for nodes.</remarks>
public sealed class EksCluster : ComponentResource
{
    /// <summary>A cluster; its resources are called after <paramref name="name"/>.</summary>
    public EksCluster(string name, EksClusterArgs args, ComponentResourceOptions? options = null)
        : base("infra:aws:EksCluster", name, options)
    {
        var cluster = ControlPlane(name, args);
        var access = new EksAccess($"{name}-access", cluster, args.Size, Children.Of(this));
        var forNodes = new EksAddOns($"{name}-for-nodes", cluster, EksAddOn.ForNodes, Children.Of(this));
        var nodes = new EksNodeGroup($"{name}-nodes", cluster, args, Children.Of(this, forNodes));
        var onNodes = new EksAddOns($"{name}-on-nodes", cluster, EksAddOn.OnNodes, Children.Of(this, nodes));

        Kubeconfig = EksKubeconfig.Of(cluster);
        Kubernetes = new KubernetesProvider(name, new()
        {
            KubeConfig = Kubeconfig,
            // Without it a changed certificate would look like another cluster, and replace everything on it.
            ClusterIdentifier = cluster.Arn,
            EnableServerSideApply = true,
        }, Children.Of(this, access, onNodes));
        WorkloadIdentity = new EksWorkloadIdentity { ClusterName = cluster.Name, Agent = forNodes };
        _ = new EksStorage($"{name}-storage", new() { Parent = this, Providers = { Kubernetes } });
        RegisterOutputs();
    }

    /// <summary>A kubeconfig, secret.</summary>
    public Output<string> Kubeconfig { get; }

    /// <summary>For everything that is installed on the cluster; ready when pods can run.</summary>
    public KubernetesProvider Kubernetes { get; }

    /// <summary>How a ServiceAccount becomes an IAM role.</summary>
    public EksWorkloadIdentity WorkloadIdentity { get; }

    private Cluster ControlPlane(string name, EksClusterArgs args)
    {
        var size = args.Size;
        var role = new AwsRole(name, new AwsRoleArgs
        {
            Trust = RolePrincipal.ControlPlane.TrustPolicy,
            Policies = ["AmazonEKSClusterPolicy"],
        }, Children.Of(this));
        var cluster = new ClusterArgs
        {
            Name = size.Name,
            Version = size.Version,
            RoleArn = role.Arn,
            // Add-ons are installed by us, so that their versions and roles are known.
            BootstrapSelfManagedAddons = false,
            DeletionProtection = size.DeletionProtection,
            EnabledClusterLogTypes = size.Logs,
            // Who made the cluster has no rights by that: administrators are listed.
            AccessConfig = new ClusterAccessConfigArgs
            {
                AuthenticationMode = "API",
                BootstrapClusterCreatorAdminPermissions = false,
            },
            VpcConfig = Access(args),
        };
        if (size.EncryptSecrets)
        {
            cluster.EncryptionConfig = EncryptedWith(new Key($"{name}-secrets", new()
            {
                Description = $"Secrets of the cluster {size.Name}",
                EnableKeyRotation = true,
            }, Children.Of(this)));
        }

        // What AWS would refuse, after everything on the cluster is gone, is refused before anything is.
        return new Cluster(name, cluster, Children.Of(this, role).Guarded(size.DeletionProtection));
    }

    private static ClusterVpcConfigArgs Access(EksClusterArgs args)
    {
        var access = new ClusterVpcConfigArgs
        {
            SubnetIds = args.Network.PrivateSubnetIds,
            EndpointPrivateAccess = true,
            EndpointPublicAccess = !args.Size.PublicAccess.IsEmpty,
        };
        if (!args.Size.PublicAccess.IsEmpty)
        {
            access.PublicAccessCidrs = args.Size.PublicAccess;
        }

        return access;
    }

    private static ClusterEncryptionConfigArgs EncryptedWith(Key key) => new()
    {
        Resources = { "secrets" },
        Provider = new ClusterEncryptionConfigProviderArgs { KeyArn = key.Arn },
    };
}
