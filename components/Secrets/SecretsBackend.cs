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

    /// <summary>As whom a store acts, as a ServiceAccount of its own. Null: it is told who it is.</summary>
    internal abstract WorkloadIdentity? AccountOf(StoreAccount account);

    internal abstract ClusterSecretStoreSpecProviderArgs Provider(StoreAccount account);

    /// <summary>A service outside the cluster.</summary>
    /// <param name="Name">What External Secrets calls it.</param>
    /// <param name="Platform">How the store with the platform's own values reaches it.</param>
    /// <param name="Tenants">How the store that teams use reaches it.</param>
    public sealed record Service(string Name, StoreAccess Platform, StoreAccess Tenants) : SecretsBackend
    {
        /// <inheritdoc/>
        public override string Kind => Name;

        internal override WorkloadIdentity? AccountOf(StoreAccount account) => AccessOf(account).Identity;

        internal override ClusterSecretStoreSpecProviderArgs Provider(StoreAccount account) =>
            AccessOf(account).Provider;

        private StoreAccess AccessOf(StoreAccount account) =>
            account.Store == PlatformSecrets.PlatformStore ? Platform : Tenants;
    }

    /// <summary>Two namespaces of the cluster itself, for clusters without a cloud. Whoever reads every Secret of the
    /// cluster reads these too.</summary>
    public sealed record Cluster : SecretsBackend
    {
        /// <inheritdoc/>
        public override string Kind => "kubernetes";

        internal override WorkloadIdentity? AccountOf(StoreAccount account) => WorkloadIdentity.None;

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
