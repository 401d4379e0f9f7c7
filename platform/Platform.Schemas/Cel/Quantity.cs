using System.Globalization;
using System.Text.RegularExpressions;

namespace Infra.Platform.Schemas.Cel;

/// <summary>An amount with the suffixes of Kubernetes, as far as rules compare them.</summary>
internal readonly partial record struct Quantity(decimal Value)
{
    private static readonly Dictionary<string, decimal> Factors = new()
    {
        ["n"] = 0.000_000_001m, ["u"] = 0.000_001m, ["m"] = 0.001m, [""] = 1, ["k"] = 1_000, ["M"] = 1_000_000,
        ["G"] = 1_000_000_000, ["T"] = 1_000_000_000_000, ["P"] = 1_000_000_000_000_000,
        ["E"] = 1_000_000_000_000_000_000, ["Ki"] = 1L << 10, ["Mi"] = 1L << 20, ["Gi"] = 1L << 30,
        ["Ti"] = 1L << 40, ["Pi"] = 1L << 50, ["Ei"] = 1L << 60,
    };

    public static bool TryParse(string text, out Quantity quantity)
    {
        quantity = default;
        var match = Form().Match(text);
        if (!match.Success)
        {
            return false;
        }

        var number = match.Groups["number"].Value + match.Groups["exponent"].Value;
        if (!decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        try
        {
            quantity = new(value * Factors[match.Groups["suffix"].Value]);
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    [GeneratedRegex(
        @"\A(?<number>[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+))"
        + @"((?<suffix>n|u|m|k|[MGTPE]|[KMGTPE]i)|(?<exponent>[eE][+-]?[0-9]+))?\z")]
    private static partial Regex Form();
}
