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

/// <summary>The worker nodes of a cluster.</summary>
public sealed record AksNodes
{
    /// <summary>Size of the virtual machines, such as <c>Standard_D4s_v5</c>.</summary>
    public required string VmSize { get; init; }

    /// <summary>Availability zones by number. Empty: no zones.</summary>
    public required ImmutableArray<string> Zones { get; init; }

    /// <summary>Fewest nodes.</summary>
    public required int Min { get; init; }

    /// <summary>Most nodes; the cluster adds and removes them by itself.</summary>
    public required int Max { get; init; }

    /// <summary>Root disk in GiB.</summary>
    public required int DiskGib { get; init; }
}
