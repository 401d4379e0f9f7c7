namespace Pulumi.Automation;

/// <summary>The content of <c>Pulumi.STACK.yaml</c>.</summary>
public class StackSettings
{
    /// <summary>How secrets are encrypted; null for by passphrase.</summary>
    public string? SecretsProvider { get; set; }

    /// <summary>The encrypted key of a secrets provider in a cloud.</summary>
    public string? EncryptedKey { get; set; }

    /// <summary>The salt of the passphrase.</summary>
    public string? EncryptionSalt { get; set; }

    /// <summary>The values, by full key.</summary>
    public IDictionary<string, StackSettingsConfigValue>? Config { get; set; }
}
