namespace Infra.Components.Azure;

/// <summary>Settings of <see cref="AzureSecretStores"/>.</summary>
public sealed record AzureSecretStoresArgs
{
    /// <summary>How the cluster hands out identities.</summary>
    public required AksWorkloadIdentity Identity { get; init; }

    /// <summary>What the platform's own keys start with.</summary>
    public required string PlatformKeys { get; init; }

    /// <summary>Whether a vault that was deleted is kept for a while, whoever asks.</summary>
    public required bool Protect { get; init; }

    /// <summary>Groups of Entra ID whose members may write the platform's own values, by object id.</summary>
    public required ImmutableArray<string> Administrators { get; init; }

    /// <summary>Who deploys, and may write them too: its principal id.</summary>
    public required Output<string> Deployer { get; init; }

    /// <summary>The platform's own values by name, each a JSON object of fields, secret. Default: none.</summary>
    public ImmutableDictionary<string, Output<string>> Values { get; init; } =
        ImmutableDictionary<string, Output<string>>.Empty;
}
