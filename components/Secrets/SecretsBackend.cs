using Pulumi.Kubernetes.Types.Inputs.ExternalSecrets.V1;

using CaProvider =
    Pulumi.Kubernetes.Types.Inputs.ExternalSecrets.V1.ClusterSecretStoreSpecProviderKubernetesServerCaProviderArgs;
using KubernetesServiceAccount =
    Pulumi.Kubernetes.Types.Inputs.ExternalSecrets.V1.
    ClusterSecretStoreSpecProviderKubernetesAuthServiceAccountArgs;

namespace Infra.Components.Secrets;

/// <summary>Where secret values are kept, outside git and outside the objects of the cluster.</summary>
/// <remarks>Each store of it is somebody of its own, so that teams' keys and the platform's are told apart by who reads
/// them, not only by what they are called.</remarks>
public abstract record SecretsBackend
{
    private SecretsBackend()
    {
    }

    /// <summary>What External Secrets calls it.</summary>
    public abstract string Kind { get; }

    /// <summary>As whom External Secrets itself acts.</summary>
    public WorkloadIdentity Controller { get; init; } = WorkloadIdentity.None;

    /// <summary>Whether its stores act as ServiceAccounts; otherwise they are told who they are.</summary>
    internal abstract bool HasAccounts { get; }

    internal abstract ClusterSecretStoreSpecProviderArgs Provider(StoreAccount account);

    /// <summary>AWS Secrets Manager.</summary>
    /// <param name="Region">The region.</param>
    /// <param name="PlatformRole">ARN of the role that reads the platform's keys.</param>
    /// <param name="TenantRole">ARN of the role that reads and writes teams' keys.</param>
    public sealed record AwsStore(string Region, Output<string> PlatformRole, Output<string> TenantRole)
        : SecretsBackend
    {
        /// <inheritdoc/>
        public override string Kind => "aws";

        internal override bool HasAccounts => false;

        internal override ClusterSecretStoreSpecProviderArgs Provider(StoreAccount account) => new()
        {
            Aws = new ClusterSecretStoreSpecProviderAwsArgs
            {
                Service = "SecretsManager",
                Region = Region,
                Role = account.Store == PlatformSecrets.PlatformStore ? PlatformRole : TenantRole,
            },
        };
    }

    /// <summary>Two namespaces of the cluster itself, for clusters without a cloud. Whoever reads every Secret of the
    /// cluster reads these too.</summary>
    public sealed record Cluster : SecretsBackend
    {
        /// <inheritdoc/>
        public override string Kind => "kubernetes";

        internal override bool HasAccounts => true;

        internal override ClusterSecretStoreSpecProviderArgs Provider(StoreAccount account) => new()
        {
            Kubernetes = new ClusterSecretStoreSpecProviderKubernetesArgs
            {
                RemoteNamespace = account.Keeps,
                Server = new ClusterSecretStoreSpecProviderKubernetesServerArgs
                {
                    CaProvider = new CaProvider
                    {
                        Type = "ConfigMap",
                        Name = "kube-root-ca.crt",
                        Key = "ca.crt",
                        Namespace = account.Keeps,
                    },
                },
                Auth = new ClusterSecretStoreSpecProviderKubernetesAuthArgs
                {
                    ServiceAccount = new KubernetesServiceAccount
                    {
                        Name = account.Name,
                        Namespace = account.Namespace,
                    },
                },
            },
        };
    }
}
