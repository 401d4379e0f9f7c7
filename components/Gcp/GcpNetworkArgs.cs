namespace Infra.Components.Gcp;

/// <summary>Settings of <see cref="GcpNetwork"/>.</summary>
public sealed record GcpNetworkArgs
{
    /// <summary>Where it is.</summary>
    public required GcpPlace Place { get; init; }

    /// <summary>IPv4 range of nodes, pods and services, /14 to /18. It cannot change.</summary>
    public required string Cidr { get; init; }
}
