namespace Infra.Components.Gcp;

/// <summary>Settings of <see cref="GcpSecretStores"/>.</summary>
public sealed record GcpSecretStoresArgs
{
    /// <summary>The cluster that reads and writes.</summary>
    public required GkeWorkloadIdentity Cluster { get; init; }

    /// <summary>What the platform's own keys start with.</summary>
    public required string PlatformKeys { get; init; }

    /// <summary>What teams' keys start with.</summary>
    public required string TenantKeys { get; init; }

    /// <summary>The platform's own values by name, each a JSON object of fields, secret. Default: none.</summary>
    public ImmutableDictionary<string, Output<string>> Values { get; init; } =
        ImmutableDictionary<string, Output<string>>.Empty;
}
