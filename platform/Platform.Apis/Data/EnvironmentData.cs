namespace Infra.Platform.Apis.Data;

/// <summary>What an Environment tells the Compositions of its namespace; written by its own Composition.</summary>
public sealed record EnvironmentData
{
    /// <summary>The team, for tags and labels.</summary>
    public required string Team { get; init; }

    /// <summary>The cluster of the apps: a ClusterProviderConfig where it is not the control plane's own.</summary>
    public required string Cluster { get; init; }
}
