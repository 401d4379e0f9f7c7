using Infra.Components.ControlPlane;

namespace Infra.Components.Azure;

/// <summary>Settings of <see cref="CrossplaneAzure"/>.</summary>
public sealed record CrossplaneAzureArgs
{
    /// <summary>The Crossplane that they are for.</summary>
    public required Crossplane Crossplane { get; init; }

    /// <summary>How the cluster hands out identities.</summary>
    public required AksWorkloadIdentity Identity { get; init; }

    /// <summary>Id of the identity that apps of the container service run as: the only one that may be handed
    /// out.</summary>
    public required Output<string> AppIdentity { get; init; }

    /// <summary>What must be there before anything is claimed.</summary>
    public required ImmutableArray<Resource> Needs { get; init; }

    /// <summary>The family's members to install. Default: what the platform's Compositions use.</summary>
    public ImmutableArray<AzureMember> Members { get; init; } = [AzureMember.ContainerApp, AzureMember.Postgres];
}
