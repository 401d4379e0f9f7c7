using System.Security.Cryptography;
using System.Text;

namespace Infra.Platform.Rendering.Naming;

/// <summary>The UID of a composite resource that was never stored, as the render command makes it.</summary>
internal static class CompositeUid
{
    /// <summary>A UUID of version 5 in the empty namespace over kind, namespace and name.</summary>
    public static string Of(string apiVersion, string kind, string? space, string name)
    {
        var identity = $"{apiVersion}, Kind={kind}\0{space}\0{name}";
        Span<byte> content = [.. new byte[16], .. Encoding.UTF8.GetBytes(identity)];
        return new Guid(WithVersion(Hash(content)), bigEndian: true).ToString();
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Security", "CA5350", Justification = "UUID version 5 is defined over SHA-1 and protects nothing")]
    private static byte[] Hash(ReadOnlySpan<byte> content) => SHA1.HashData(content)[..16];

    private static byte[] WithVersion(byte[] hash)
    {
        hash[6] = (byte)((hash[6] & 0x0f) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return hash;
    }
}
