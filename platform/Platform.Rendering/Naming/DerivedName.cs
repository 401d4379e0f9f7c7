using System.Security.Cryptography;
using System.Text;

namespace Infra.Platform.Rendering.Naming;

/// <summary>The name of a composed resource that has none: the same on every run.</summary>
/// <remarks>crossplane, internal/names: what the API server accepts at most is 63 characters.</remarks>
internal static class DerivedName
{
    private const int Longest = 63;
    private const int HashLength = 12;

    /// <param name="prefix">The start of the name; a hyphen at its end is not doubled.</param>
    /// <param name="uid">Of the composite resource.</param>
    /// <param name="resource">The name of the resource in the Composition.</param>
    public static string Of(string prefix, string uid, string resource)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(uid + resource)))[..HashLength];
        var start = prefix.EndsWith('-') ? prefix : $"{prefix}-";
        var room = Longest - HashLength;
        return start.Length > room ? $"{start[..(room - 1)]}-{hash}" : start + hash;
    }
}
