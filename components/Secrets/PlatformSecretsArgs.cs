using Infra.Components.Sources;

namespace Infra.Components.Secrets;

/// <summary>Settings of <see cref="PlatformSecrets"/>.</summary>
public sealed record PlatformSecretsArgs
{
    /// <summary>What may fail unnoticed.</summary>
    public required Availability Availability { get; init; }

    /// <summary>Where charts and images come from.</summary>
    public required Source Source { get; init; }

    /// <summary>Where values are kept.</summary>
    public required SecretsBackend Backend { get; init; }

    /// <summary>Where teams' values are kept. Default: where the platform's are.</summary>
    public SecretsBackend? TenantBackend { get; init; }

    /// <summary>Whether what guards secrets is protected from deletion: the kinds, with which go the Secrets that were
    /// read by them, and teams' values where the cluster keeps them. Default: no.</summary>
    public bool Protect { get; init; }

    /// <summary>What has written the platform's own values. Default: the cluster keeps them, or there are
    /// none.</summary>
    public ImmutableArray<Resource> Written { get; init; } = [];

    /// <summary>The platform's own values by name, each some fields, where the cluster itself keeps them.</summary>
    public ImmutableDictionary<string, InputMap<string>> Values { get; init; } =
        ImmutableDictionary<string, InputMap<string>>.Empty;

    /// <summary>As whom External Secrets itself acts.</summary>
    internal WorkloadIdentity Controller => (TenantBackend ?? Backend).Controller;
}
