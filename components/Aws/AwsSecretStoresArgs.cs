namespace Infra.Components.Aws;

/// <summary>Settings of <see cref="AwsSecretStores"/>.</summary>
public sealed record AwsSecretStoresArgs
{
    /// <summary>How the cluster hands out roles.</summary>
    public required EksWorkloadIdentity Identity { get; init; }

    /// <summary>Region of the store.</summary>
    public required string Region { get; init; }

    /// <summary>Account of the store.</summary>
    public required string Account { get; init; }

    /// <summary>What the platform's own keys start with.</summary>
    public required string PlatformKeys { get; init; }

    /// <summary>What teams' keys start with.</summary>
    public required string TenantKeys { get; init; }

    /// <summary>The platform's own values by name, each a JSON object of fields, secret. Default: none.</summary>
    public ImmutableDictionary<string, Output<string>> Values { get; init; } =
        ImmutableDictionary<string, Output<string>>.Empty;
}
