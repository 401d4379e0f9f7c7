namespace Infra.Components.Aws;

/// <summary>Settings of <see cref="PodIdentity"/>.</summary>
public sealed record PodIdentityArgs
{
    /// <summary>How the cluster hands out roles.</summary>
    public required EksWorkloadIdentity Identity { get; init; }

    /// <summary>Namespace of the pods.</summary>
    public required Input<string> Namespace { get; init; }

    /// <summary>ServiceAccount of the pods.</summary>
    public required string ServiceAccount { get; init; }

    /// <summary>Names of the policies of AWS that they get.</summary>
    public required ImmutableArray<string> Policies { get; init; }
}
