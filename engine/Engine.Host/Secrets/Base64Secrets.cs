namespace Infra.Engine.Host;

/// <summary>Encrypts nothing: base64. For tests, and to read files of others' tests.</summary>
internal sealed class Base64Secrets : ISecretsProvider
{
    /// <inheritdoc/>
    public SecretsDescription Description { get; } = new("b64", null);

    /// <inheritdoc/>
    public string Encrypt(ReadOnlySpan<byte> plaintext) => Convert.ToBase64String(plaintext);

    /// <inheritdoc/>
    public byte[] Decrypt(string ciphertext) => Convert.FromBase64String(ciphertext);
}
