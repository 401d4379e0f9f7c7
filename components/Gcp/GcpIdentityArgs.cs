namespace Infra.Components.Gcp;

/// <summary>Settings of <see cref="GcpIdentity"/>.</summary>
public sealed record GcpIdentityArgs
{
    /// <summary>The cluster that the pods run on.</summary>
    public required GkeWorkloadIdentity Cluster { get; init; }

    /// <summary>Namespace of the pods.</summary>
    public required Input<string> Namespace { get; init; }

    /// <summary>ServiceAccount of the pods.</summary>
    public required string ServiceAccount { get; init; }

    /// <summary>What they may do, and where.</summary>
    public required ImmutableArray<GcpGrant> Grants { get; init; }
}
