namespace Infra.Components.Secrets;

/// <summary>Settings of <see cref="SecretStore"/>.</summary>
internal sealed record SecretStoreArgs
{
    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>Namespace of External Secrets.</summary>
    public required Output<string> Home { get; init; }

    /// <summary>Where its values are kept.</summary>
    public required SecretsBackend Backend { get; init; }

    /// <summary>Label of the namespaces that may use it.</summary>
    public required string Label { get; init; }

    /// <summary>Whether values may be written through it.</summary>
    public required bool Writes { get; init; }

    /// <summary>Whether the values that the cluster itself keeps are protected from deletion. Default: no.</summary>
    public bool Protect { get; init; }

    /// <summary>Values that the cluster itself keeps. Default: none.</summary>
    public ImmutableDictionary<string, InputMap<string>> Values { get; init; } =
        ImmutableDictionary<string, InputMap<string>>.Empty;
}
