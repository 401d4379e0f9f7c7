namespace Infra.Platform.Apis.Data;

/// <summary>Facts of Azure which the stack knows.</summary>
public sealed record AzureData
{
    /// <summary>Location, such as <c>westeurope</c>.</summary>
    public required string Location { get; init; }

    /// <summary>Name of the resource group.</summary>
    public required string ResourceGroup { get; init; }

    /// <summary>Id of the subnet that is delegated to PostgreSQL servers.</summary>
    public required string DatabaseSubnetId { get; init; }

    /// <summary>Id of the private DNS zone of PostgreSQL servers.</summary>
    public required string DatabaseDnsZoneId { get; init; }

    /// <summary>Id of the Container Apps environment, which stands in the same network.</summary>
    public required string ContainerEnvironmentId { get; init; }

    /// <summary>Id of the identity with which container apps run and pull images.</summary>
    public required string AppIdentityId { get; init; }

    /// <summary>Host name of the container registry.</summary>
    public required string Registry { get; init; }
}
