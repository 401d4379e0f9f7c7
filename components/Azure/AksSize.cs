namespace Infra.Components.Azure;

/// <summary>What one AKS cluster is like.</summary>
public sealed record AksSize
{
    /// <summary>Name of the cluster. A change replaces it.</summary>
    public required string Name { get; init; }

    /// <summary>Kubernetes version, as MAJOR.MINOR.</summary>
    public required string Version { get; init; }

    /// <summary>Groups of Entra ID whose members administer it, by object id.</summary>
    public required ImmutableArray<string> Administrators { get; init; }

    /// <summary>Ranges that may reach the API server over the internet. Empty: only the network itself.</summary>
    public required ImmutableArray<string> PublicAccess { get; init; }

    /// <summary>Whether the control plane has the availability that Azure promises, at a price.</summary>
    public required bool Guaranteed { get; init; }

    /// <summary>Its nodes.</summary>
    public required AksNodes Nodes { get; init; }
}
