namespace Infra.Components.Azure;

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
