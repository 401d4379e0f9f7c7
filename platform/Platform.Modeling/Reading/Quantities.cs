using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Infra.Platform.Modeling.Reading;

/// <summary>Whether a text is an amount, and how much.</summary>
/// <remarks>The grammar is that of Kubernetes' resource.Quantity.</remarks>
internal static partial class Quantities
{
    private static readonly Dictionary<string, int> Binary = new()
    {
        ["Ki"] = 10, ["Mi"] = 20, ["Gi"] = 30, ["Ti"] = 40, ["Pi"] = 50, ["Ei"] = 60,
    };

    private static readonly Dictionary<string, int> Decimal = new()
    {
        ["n"] = -9, ["u"] = -6, ["m"] = -3, [""] = 0, ["k"] = 3,
        ["M"] = 6, ["G"] = 9, ["T"] = 12, ["P"] = 15, ["E"] = 18,
    };

    /// <summary>The amount in billionths, rounded up as Kubernetes does; null for a text that is no amount.</summary>
    public static BigInteger? Value(string? text)
    {
        var match = Grammar().Match(text ?? "");
        if (!match.Success)
        {
            return null;
        }

        var (whole, fraction, suffix) = (match.Groups["w"].Value, match.Groups["f"].Value, match.Groups["s"].Value);
        var digits = BigInteger.Parse($"0{whole}{fraction}", CultureInfo.InvariantCulture);
        var binary = Binary.GetValueOrDefault(suffix);
        var exponent = binary > 0 ? 0 : match.Groups["e"].Success ? Exponent(match.Groups["e"].Value) : Decimal[suffix];
        var scale = 9 + exponent - fraction.Length;
        var scaled = digits << binary;
        var amount = scale >= 0 ? scaled * BigInteger.Pow(10, scale) : Up(scaled, BigInteger.Pow(10, -scale));
        return match.Groups["m"].Value == "-" ? -amount : amount;
    }

    private static int Exponent(string text) =>
        int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static BigInteger Up(BigInteger value, BigInteger divisor) => (value + divisor - 1) / divisor;

    private const string Mantissa = @"(?<m>[+-])?(?=\.?[0-9])(?<w>[0-9]*)(\.(?<f>[0-9]*))?";
    private const string Suffix = "([eE](?<e>[+-]?[0-9]{1,2})|(?<s>([KMGTPE]i|[numkMGTPE])?))";

    [GeneratedRegex($"^{Mantissa}{Suffix}$")]
    private static partial Regex Grammar();
}
