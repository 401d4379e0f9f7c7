namespace Infra.Components.Aws;

/// <summary>How a ServiceAccount of an EKS cluster becomes an IAM role.</summary>
public sealed record EksWorkloadIdentity
{
    /// <summary>The cluster.</summary>
    public required Output<string> ClusterName { get; init; }

    /// <summary>What hands out the credentials on each node; without it a role has no effect.</summary>
    public required Resource Agent { get; init; }
}
