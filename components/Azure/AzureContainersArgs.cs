namespace Infra.Components.Azure;

/// <summary>Settings of <see cref="AzureContainers"/>.</summary>
public sealed record AzureContainersArgs
{
    /// <summary>Where it is.</summary>
    public required AzurePlace Place { get; init; }

    /// <summary>The network that apps stand in.</summary>
    public required AzureNetworkLayout Network { get; init; }

    /// <summary>Whether a zone may fail.</summary>
    public required bool ZoneRedundant { get; init; }
}
