namespace Infra.Components.Azure;

/// <summary>What others need to know of a network.</summary>
public sealed record AzureNetworkLayout
{
    /// <summary>The network.</summary>
    public required Output<string> NetworkId { get; init; }

    /// <summary>Subnet of nodes; pods have addresses of their own outside the network.</summary>
    public required Output<string> NodeSubnetId { get; init; }

    /// <summary>Subnet that is delegated to PostgreSQL servers.</summary>
    public required Output<string> DatabaseSubnetId { get; init; }

    /// <summary>Subnet that is delegated to the container service.</summary>
    public required Output<string> ContainerSubnetId { get; init; }

    /// <summary>Private DNS zone in which PostgreSQL servers have their names.</summary>
    public required Output<string> DatabaseDnsZoneId { get; init; }

    /// <summary>What must be there before a node or a container can reach anything.</summary>
    public required ImmutableArray<Resource> WaysOut { get; init; }

    /// <summary>What must be there before a database can have a name.</summary>
    public required Resource DatabaseNames { get; init; }
}
