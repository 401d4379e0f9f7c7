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

    /// <summary>Names of the policies of AWS that they get. Default: none.</summary>
    public ImmutableArray<string> Policies { get; init; } = [];

    /// <summary>Rights of their own, as a policy document. Default: none.</summary>
    public Input<string>? Rights { get; init; }

    /// <summary>ARN of the policy beyond which they never get. Default: none.</summary>
    public Input<string>? Boundary { get; init; }
}
