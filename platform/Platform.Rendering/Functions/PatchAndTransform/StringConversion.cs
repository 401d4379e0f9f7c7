using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

using Infra.Platform.Rendering.Values;
using Infra.Platform.Rendering.Values.Formatting;

namespace Infra.Platform.Rendering.Functions.PatchAndTransform;

/// <summary>The conversions of a string transform.</summary>
internal static class StringConversion
{
    public static string Of(string conversion, JsonNode? input) => conversion switch
    {
        "ToUpper" => GoValue.Text(input).ToUpperInvariant(),
        "ToLower" => GoValue.Text(input).ToLowerInvariant(),
        "ToBase64" => Convert.ToBase64String(Encoding.UTF8.GetBytes(GoValue.Text(input))),
        "FromBase64" => Encoding.UTF8.GetString(GoBase64.Decode(GoValue.Text(input))),
        "ToJson" => GoJson.Text(input),
        "ToSha1" => Sha1(HashInput(input)),
        "ToSha256" => Convert.ToHexStringLower(SHA256.HashData(HashInput(input))),
        "ToSha512" => Convert.ToHexStringLower(SHA512.HashData(HashInput(input))),
        "ToAdler32" => Adler32(HashInput(input)).ToString(CultureInfo.InvariantCulture),
        _ => throw new FatalException($"type {conversion} is not supported for string convert"),
    };

    [SuppressMessage("Security", "CA5350", Justification = "a name derived by the real function, no protection")]
    private static string Sha1(byte[] input) => Convert.ToHexStringLower(SHA1.HashData(input));

    /// <summary>A text as it is, anything else as JSON.</summary>
    private static byte[] HashInput(JsonNode? input) =>
        Encoding.UTF8.GetBytes(GoType.Name(input) == "string" ? input!.GetValue<string>() : GoJson.Text(input));

    private static uint Adler32(byte[] input)
    {
        const uint modulus = 65521;
        uint low = 1, high = 0;
        foreach (var one in input)
        {
            low = (low + one) % modulus;
            high = (high + low) % modulus;
        }

        return (high << 16) | low;
    }
}
