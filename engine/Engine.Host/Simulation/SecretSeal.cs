using System.Security.Cryptography;

namespace Infra.Engine.Host.Simulation;

/// <summary>
/// Replaces secrets by a salted digest: the ledger can tell whether a secret is the one it saw, without holding it.
/// </summary>
internal sealed class SecretSeal(byte[] salt)
{
    private const string Mark = "sealed:";

    /// <summary>The salt, as the ledger's first line keeps it.</summary>
    public ReadOnlySpan<byte> Salt => salt;

    /// <summary>A seal with a salt of its own.</summary>
    public static SecretSeal New() => new(RandomNumberGenerator.GetBytes(16));

    /// <summary>The value that stands for a secret of which only the digest is known.</summary>
    private static PropertyValue Sealed(string digest) =>
        new PropertyValue.Secret(new PropertyValue.Text(Mark + digest));

    /// <summary>The digest of a secret; of a sealed one the digest it has.</summary>
    public string Digest(PropertyValue.Secret secret)
    {
        if (secret.Value is PropertyValue.Text text && text.Value.StartsWith(Mark, StringComparison.Ordinal))
        {
            return text.Value[Mark.Length..];
        }

        using var json = new StateJsonWriter();
        PropertyJsonWriter.Write(json, secret.Value, SecretBox.Nested(), 0);
        return Convert.ToHexStringLower(HMACSHA256.HashData(salt, json.Written).AsSpan(0, 16));
    }

    /// <summary>The map with every secret sealed.</summary>
    public PropertyMap Seal(PropertyMap map) => Secrecy.Rewritten(map, secret => Sealed(Digest(secret)));

    /// <summary>The value with every secret sealed.</summary>
    public PropertyValue Seal(PropertyValue value) => Secrecy.Rewritten(value, secret => Sealed(Digest(secret)));

    /// <summary>The map with every sealed secret opened that is among those <paramref name="known"/>.</summary>
    public PropertyMap Unseal(PropertyMap map, params ReadOnlySpan<PropertyMap> known)
    {
        if (!map.ContainsSecrets)
        {
            return map;
        }

        var byDigest = new Dictionary<string, PropertyValue>(StringComparer.Ordinal);
        foreach (var candidate in known)
        {
            _ = Secrecy.Rewritten(candidate, secret => byDigest[Digest(secret)] = secret);
        }

        return Secrecy.Rewritten(map, secret => byDigest.GetValueOrDefault(Digest(secret), secret));
    }
}
