namespace Infra.Engine.Host;

/// <summary>Encrypts values for files. Implementations are safe to use concurrently.</summary>
internal interface ISecretsProvider
{
    /// <summary>How it says in files what it is.</summary>
    SecretsDescription Description { get; }

    /// <summary>The text that stands in a file for these bytes; another one each time.</summary>
    /// <exception cref="IncorrectPassphraseException">The passphrase is not the one the salt was made with.</exception>
    string Encrypt(ReadOnlySpan<byte> plaintext);

    /// <summary>The bytes that <see cref="Encrypt"/> was given.</summary>
    /// <exception cref="IncorrectPassphraseException">The passphrase is not the one the salt was made with.</exception>
    /// <exception cref="FormatException">The text is damaged or was encrypted with another key.</exception>
    byte[] Decrypt(string ciphertext);
}

/// <summary>What a state file says of how its secrets are encrypted.</summary>
/// <param name="Type"><c>passphrase</c>, <c>b64</c>, or a provider that this engine does not have.</param>
/// <param name="StateJson">Its settings as JSON text, or null.</param>
internal sealed record SecretsDescription(string Type, string? StateJson);
