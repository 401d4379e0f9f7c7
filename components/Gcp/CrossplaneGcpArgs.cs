using Infra.Components.ControlPlane;

namespace Infra.Components.Gcp;

/// <summary>Settings of <see cref="CrossplaneGcp"/>.</summary>
public sealed record CrossplaneGcpArgs
{
    /// <summary>The Crossplane that they are for.</summary>
    public required Crossplane Crossplane { get; init; }

    /// <summary>The cluster that they run on.</summary>
    public required GkeWorkloadIdentity Cluster { get; init; }

    /// <summary>Full name of the account that services run as: the only one that may be handed out.</summary>
    public required Output<string> ServiceAccount { get; init; }

    /// <summary>What must be there before anything is claimed.</summary>
    public required ImmutableArray<Resource> Needs { get; init; }

    /// <summary>The family's members to install. Default: <see cref="PlatformMembers"/>.</summary>
    public ImmutableArray<GcpMember> Members { get; init; } = PlatformMembers;

    /// <summary>What the platform's Compositions use.</summary>
    internal static ImmutableArray<GcpMember> PlatformMembers { get; } = [GcpMember.CloudRun, GcpMember.Sql];
}
