namespace Infra.Components.Aws;

/// <summary>The worker nodes of a cluster.</summary>
public sealed record EksNodes
{
    /// <summary>EC2 instance types, the preferred one first. A change replaces the nodes.</summary>
    public required ImmutableArray<string> InstanceTypes { get; init; }

    /// <summary>How they are bought.</summary>
    public required NodeCapacity Capacity { get; init; }

    /// <summary>Fewest nodes.</summary>
    public required int Min { get; init; }

    /// <summary>Nodes wanted now.</summary>
    public required int Desired { get; init; }

    /// <summary>Most nodes.</summary>
    public required int Max { get; init; }

    /// <summary>Root disk in GiB. A change replaces the nodes.</summary>
    public required int DiskGib { get; init; }
}

/// <summary>How nodes are bought.</summary>
public enum NodeCapacity
{
    /// <summary>At the listed price, for as long as wanted.</summary>
    OnDemand,

    /// <summary>Cheap, and taken back at two minutes' notice.</summary>
    Spot,
}
