namespace Infra.Components.Aws;

/// <summary>Settings of <see cref="AwsNetwork"/>.</summary>
public sealed record AwsNetworkArgs
{
    /// <summary>IPv4 range of the network, /16 to /20. It cannot change.</summary>
    public required string Cidr { get; init; }

    /// <summary>Availability zones by name, two to four. Nodes are spread over them.</summary>
    public required ImmutableArray<string> Zones { get; init; }

    /// <summary>How private subnets reach the internet.</summary>
    public required NatGateways Nat { get; init; }
}

/// <summary>How many NAT gateways there are.</summary>
public enum NatGateways
{
    /// <summary>One for all zones: cheap; when its zone fails, nodes of the others lose the internet.</summary>
    One,

    /// <summary>One in each zone.</summary>
    OnePerZone,
}
