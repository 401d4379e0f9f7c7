using Infra.Components.ControlPlane;

namespace Infra.Components.Aws;

/// <summary>Settings of <see cref="CrossplaneAws"/>.</summary>
public sealed record CrossplaneAwsArgs
{
    /// <summary>The Crossplane that they are for.</summary>
    public required Crossplane Crossplane { get; init; }

    /// <summary>How the cluster hands out roles.</summary>
    public required EksWorkloadIdentity Identity { get; init; }

    /// <summary>The family's members to install. Default: databases.</summary>
    public ImmutableArray<AwsMember> Members { get; init; } = [AwsMember.Rds];
}
