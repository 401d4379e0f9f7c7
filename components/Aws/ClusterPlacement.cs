namespace Infra.Components.Aws;

/// <summary>Where a cluster stands.</summary>
public sealed record ClusterPlacement
{
    /// <summary>The network.</summary>
    public required Output<string> VpcId { get; init; }

    /// <summary>Subnets for load balancers, one in each zone.</summary>
    public required ImmutableArray<Output<string>> PublicSubnetIds { get; init; }

    /// <summary>Subnets for nodes, one in each zone.</summary>
    public required ImmutableArray<Output<string>> PrivateSubnetIds { get; init; }

    /// <summary>What must be there before a node can reach anything.</summary>
    public required ImmutableArray<Resource> WaysOut { get; init; }
}
