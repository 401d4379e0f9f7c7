namespace Infra.Components.Aws;

/// <summary>Settings of <see cref="EksCluster"/>.</summary>
public sealed record EksClusterArgs
{
    /// <summary>Where it stands.</summary>
    public required ClusterPlacement Network { get; init; }

    /// <summary>What it is like.</summary>
    public required EksSize Size { get; init; }
}
