using Infra.Components.ControlPlane;

namespace Infra.Components.Aws;

/// <summary>Settings of <see cref="CrossplaneAws"/>.</summary>
public sealed record CrossplaneAwsArgs
{
    /// <summary>The Crossplane that they are for.</summary>
    public required Crossplane Crossplane { get; init; }

    /// <summary>How the cluster hands out roles.</summary>
    public required EksWorkloadIdentity Identity { get; init; }

    /// <summary>The only region in which they may act.</summary>
    public required string Region { get; init; }

    /// <summary>ARN of the role that functions run with.</summary>
    public required Output<string> FunctionRole { get; init; }

    /// <summary>The family's members to install. Default: what the platform's Compositions use.</summary>
    public ImmutableArray<AwsMember> Members { get; init; } = [AwsMember.Ec2, AwsMember.Lambda, AwsMember.Rds];
}
