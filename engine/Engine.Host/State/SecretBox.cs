using System.Text;

namespace Infra.Engine.Host;

/// <summary>
/// How secrets look in what is written. Remembers which text stands for which secret at which place, so that a
/// secret that did not change keeps its ciphertext: a state without changes is then the same file, and nothing is
/// encrypted twice.
/// </summary>
/// <remarks>Not for concurrent use. Equal secrets at different places have different texts, on purpose.</remarks>
internal sealed class SecretBox
{
    /// <summary>What people see instead of a secret.</summary>
    public const string Hidden = "[secret]";

    private readonly Dictionary<ulong, (byte[] Plaintext, string Ciphertext)> known = [];
    private readonly ISecretsProvider? provider;

    private SecretBox(SecretForm form, ISecretsProvider? provider)
    {
        Form = form;
        this.provider = provider;
    }

    /// <summary>What stands in the place of a secret.</summary>
    public SecretForm Form { get; }

    /// <summary>Secrets are encrypted; without a provider they can be neither read nor written.</summary>
    public static SecretBox Encrypted(ISecretsProvider provider) => new(SecretForm.Ciphertext, provider);

    /// <summary>Secrets are hidden on both ways: read as <see cref="Hidden"/>, written as that.</summary>
    public static SecretBox Blinded() => new(SecretForm.Hidden, null);

    /// <summary>Secrets are written in clear, as <c>stack export --show-secrets</c> does.</summary>
    public static SecretBox InClear() => new(SecretForm.Plaintext, null);

    /// <summary>Secrets within a secret: in clear, since what is around them is encrypted.</summary>
    public static SecretBox Nested() => new(SecretForm.Nested, null);

    /// <summary>The text for a secret: ciphertext, plaintext or <see cref="Hidden"/>, by <see cref="Form"/>.</summary>
    public string Close(ulong place, ReadOnlySpan<byte> plaintext)
    {
        if (Form == SecretForm.Hidden)
        {
            return Hidden;
        }

        if (provider is null)
        {
            return Encoding.UTF8.GetString(plaintext);
        }

        var key = KeyOf(place, plaintext);
        if (known.TryGetValue(key, out var entry) && plaintext.SequenceEqual(entry.Plaintext))
        {
            return entry.Ciphertext;
        }

        var ciphertext = provider.Encrypt(plaintext);
        known[key] = (plaintext.ToArray(), ciphertext);
        return ciphertext;
    }

    /// <summary>The JSON bytes of the secret behind a ciphertext; null when secrets stay hidden.</summary>
    /// <exception cref="FormatException">The ciphertext is damaged or of another key.</exception>
    public byte[]? Open(ulong place, string ciphertext)
    {
        if (Form == SecretForm.Hidden)
        {
            return null;
        }

        if (provider is null)
        {
            return Encoding.UTF8.GetBytes(ciphertext);
        }

        var plaintext = provider.Decrypt(ciphertext);
        known[KeyOf(place, plaintext)] = (plaintext, ciphertext);
        return plaintext;
    }

    private static ulong KeyOf(ulong place, ReadOnlySpan<byte> plaintext)
    {
        var hash = default(HashCode);
        hash.AddBytes(plaintext);
        return place ^ ((ulong)hash.ToHashCode() << 16);
    }
}

/// <summary>What stands in the place of a secret.</summary>
internal enum SecretForm
{
    /// <summary>Its ciphertext.</summary>
    Ciphertext,

    /// <summary>Its plaintext, under the name that says so.</summary>
    Plaintext,

    /// <summary>A text that hides it.</summary>
    Hidden,

    /// <summary>Its plaintext where the ciphertext stands otherwise.</summary>
    Nested,
}
