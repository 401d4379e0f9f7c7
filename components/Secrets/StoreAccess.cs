using Pulumi.Kubernetes.Types.Inputs.ExternalSecrets.V1;

namespace Infra.Components.Secrets;

/// <summary>How one store reaches a service that keeps secrets.</summary>
/// <param name="Provider">The service, as the store names it.</param>
public sealed record StoreAccess(ClusterSecretStoreSpecProviderArgs Provider)
{
    /// <summary>As whom it acts, by <see cref="PlatformSecrets.AccountOf"/>. Default: it is told who it is.</summary>
    public WorkloadIdentity? Identity { get; init; }
}
