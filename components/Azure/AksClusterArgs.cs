namespace Infra.Components.Azure;

/// <summary>Settings of <see cref="AksCluster"/>.</summary>
public sealed record AksClusterArgs
{
    /// <summary>Where it is.</summary>
    public required AzurePlace Place { get; init; }

    /// <summary>The network that it stands in.</summary>
    public required AzureNetworkLayout Network { get; init; }

    /// <summary>What it is like.</summary>
    public required AksSize Size { get; init; }
}
