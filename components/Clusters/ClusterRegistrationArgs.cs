namespace Infra.Components.Clusters;

/// <summary>Settings of <see cref="ClusterRegistration"/>.</summary>
public sealed record ClusterRegistrationArgs
{
    /// <summary>Namespace on the control plane that keeps the access to other clusters.</summary>
    public required Output<string> Home { get; init; }

    /// <summary>Entry of the platform's store with the fields <c>server</c>, <c>certificateAuthority</c> (PEM in
    /// base64) and <c>token</c>.</summary>
    public required string AccessKey { get; init; }

    /// <summary>The Kubernetes provider of Crossplane.</summary>
    public required Resource Provider { get; init; }
}
