namespace Infra.Components.Gcp;

/// <summary>The worker nodes of a cluster.</summary>
public sealed record GkeNodes
{
    /// <summary>Type of the virtual machines, such as <c>e2-standard-4</c>. A change replaces the nodes.</summary>
    public required string MachineType { get; init; }

    /// <summary>Zones of the region by name. One: the control plane is in that zone's region all the same.</summary>
    public required ImmutableArray<string> Zones { get; init; }

    /// <summary>Fewest nodes over all zones.</summary>
    public required int Min { get; init; }

    /// <summary>Most nodes over all zones; the cluster adds and removes them by itself.</summary>
    public required int Max { get; init; }

    /// <summary>Root disk in GiB. A change replaces the nodes.</summary>
    public required int DiskGib { get; init; }

    /// <summary>Cheap, and taken back at half a minute's notice.</summary>
    public required bool Spot { get; init; }
}
