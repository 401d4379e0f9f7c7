using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Infra.Engine.Host;

/// <summary>
/// Encrypts with a key made from a passphrase and a salt. The salt stands in the file, the passphrase nowhere.
/// </summary>
/// <remarks>Making the key costs a quarter of a second: it is made once per process, when first needed.</remarks>
internal sealed class PassphraseSecrets : ISecretsProvider
{
    private const int Iterations = 1_000_000;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    // Reads back only with the right key; the text is part of the format.
    private static readonly byte[] Witness = "pulumi"u8.ToArray();
    private static readonly ConcurrentDictionary<(string Passphrase, string Salt), Lazy<byte[]>> Keys = new();

    private readonly Lazy<byte[]> key;
    private readonly string? witness;
    private readonly Lazy<string> encryptionSalt;
    private readonly Lazy<byte[]> verified;

    private PassphraseSecrets(string passphrase, string salt, string? witness)
    {
        this.witness = witness;
        key = Keys.GetOrAdd(
            (passphrase, salt), static pair => new Lazy<byte[]>(() => Derive(pair.Passphrase, pair.Salt)));
        verified = new Lazy<byte[]>(Verify);
        encryptionSalt = new Lazy<string>(() => $"v1:{salt}:{witness ?? Seal(Witness, key.Value)}");
    }

    /// <inheritdoc/>
    public SecretsDescription Description => new("passphrase", $$"""{"salt":"{{EncryptionSalt}}"}""");

    /// <summary>
    /// What <c>encryptionsalt</c> is in a stack's settings: the salt, and a text to check a passphrase with.
    /// </summary>
    public string EncryptionSalt => encryptionSalt.Value;

    /// <summary>Secrets under a new salt.</summary>
    public static PassphraseSecrets Create(string passphrase) =>
        new(passphrase, Convert.ToBase64String(RandomNumberGenerator.GetBytes(8)), null);

    /// <summary>Secrets under the salt of a file.</summary>
    /// <exception cref="FormatException">The salt is not of the form <c>v1:SALT:v1:NONCE:CIPHERTEXT</c>.</exception>
    public static PassphraseSecrets Open(string passphrase, string encryptionSalt)
    {
        var parts = encryptionSalt.Split(':', 3);
        if (parts is not ["v1", { Length: > 0 } salt, { Length: > 0 } witness])
        {
            throw new FormatException("the encryption salt must have the form v1:SALT:v1:NONCE:CIPHERTEXT");
        }

        return new PassphraseSecrets(passphrase, salt, witness);
    }

    /// <summary>The salt in the description of a state file.</summary>
    public static string SaltOf(SecretsDescription description)
    {
        using var json = JsonDocument.Parse(description.StateJson ?? "{}");
        return json.RootElement.TryGetProperty("salt", out var salt) && salt.GetString() is { } text
            ? text : throw new FormatException("the passphrase provider of the state has no salt");
    }

    /// <summary>
    /// Begins to make the key, so that it is there when it is needed. Reports nothing: the first use does.
    /// </summary>
    public void StartDeriving() => ThreadPool.UnsafeQueueUserWorkItem(
        static lazy =>
        {
            try
            {
                _ = lazy.Value;
            }
            catch (FormatException)
            {
                // The first use meets it again, where somebody listens.
            }
        },
        key,
        preferLocal: false);

    /// <inheritdoc/>
    public string Encrypt(ReadOnlySpan<byte> plaintext) => Seal(plaintext, verified.Value);

    /// <inheritdoc/>
    public byte[] Decrypt(string ciphertext) => Unseal(ciphertext, verified.Value);

    private static byte[] Derive(string passphrase, string salt) => Rfc2898DeriveBytes.Pbkdf2(
        Encoding.UTF8.GetBytes(passphrase), Convert.FromBase64String(salt), Iterations, HashAlgorithmName.SHA256, 32);

    private static string Seal(ReadOnlySpan<byte> plaintext, byte[] key)
    {
        Span<byte> nonce = stackalloc byte[NonceBytes];
        RandomNumberGenerator.Fill(nonce);
        var sealedBytes = new byte[plaintext.Length + TagBytes];
        using var cipher = new AesGcm(key, TagBytes);
        cipher.Encrypt(nonce, plaintext, sealedBytes.AsSpan(0, plaintext.Length), sealedBytes.AsSpan(plaintext.Length));
        return $"v1:{Convert.ToBase64String(nonce)}:{Convert.ToBase64String(sealedBytes)}";
    }

    private static byte[] Unseal(string text, byte[] key)
    {
        if (text.Split(':') is not ["v1", var nonce, var body])
        {
            throw new FormatException("an encrypted value must have the form v1:NONCE:CIPHERTEXT");
        }

        var sealedBytes = Convert.FromBase64String(body).AsSpan();
        var nonceBytes = Convert.FromBase64String(nonce);
        if (sealedBytes.Length < TagBytes || nonceBytes.Length != NonceBytes)
        {
            throw new FormatException("an encrypted value is too short");
        }

        var plaintext = new byte[sealedBytes.Length - TagBytes];
        try
        {
            using var cipher = new AesGcm(key, TagBytes);
            cipher.Decrypt(nonceBytes, sealedBytes[..^TagBytes], sealedBytes[^TagBytes..], plaintext);
        }
        catch (AuthenticationTagMismatchException wrongKey)
        {
            throw new FormatException("an encrypted value is damaged or was made with another key", wrongKey);
        }

        return plaintext;
    }

    private byte[] Verify()
    {
        if (witness is null)
        {
            return key.Value;
        }

        try
        {
            return Unseal(witness, key.Value).AsSpan().SequenceEqual(Witness)
                ? key.Value : throw new IncorrectPassphraseException();
        }
        catch (FormatException mismatch) when (mismatch.InnerException is AuthenticationTagMismatchException)
        {
            throw new IncorrectPassphraseException();
        }
    }
}
