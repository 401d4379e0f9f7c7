namespace Infra.Components.Gcp;

/// <summary>What one GKE cluster is like.</summary>
public sealed record GkeSize
{
    /// <summary>Name of the cluster. A change replaces it.</summary>
    public required string Name { get; init; }

    /// <summary>Kubernetes version, as MAJOR.MINOR.</summary>
    public required string Version { get; init; }

    /// <summary>Ranges that may reach the API server over the internet. Empty: only the network itself.</summary>
    public required ImmutableArray<string> PublicAccess { get; init; }

    /// <summary>Refuse to delete the cluster.</summary>
    public required bool DeletionProtection { get; init; }

    /// <summary>Its nodes.</summary>
    public required GkeNodes Nodes { get; init; }
}
