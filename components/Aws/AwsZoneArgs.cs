using Pulumi.Aws.Ec2;

namespace Infra.Components.Aws;

/// <summary>Settings of <see cref="AwsZone"/>.</summary>
internal sealed record AwsZoneArgs
{
    /// <summary>The zone and its ranges.</summary>
    public required SubnetPlan Plan { get; init; }

    /// <summary>The network.</summary>
    public required Vpc Vpc { get; init; }

    /// <summary>The network's route to the internet.</summary>
    public required Route Internet { get; init; }

    /// <summary>Another zone's NAT gateway. Default: this zone makes its own.</summary>
    public NatGateway? Nat { get; init; }
}
