namespace Infra.Components.Gcp;

/// <summary>Settings of <see cref="GkeCluster"/>.</summary>
public sealed record GkeClusterArgs
{
    /// <summary>Where it is.</summary>
    public required GcpPlace Place { get; init; }

    /// <summary>The network that it stands in.</summary>
    public required GcpNetworkLayout Network { get; init; }

    /// <summary>What it is like.</summary>
    public required GkeSize Size { get; init; }
}
