using System.Globalization;
using System.Text.RegularExpressions;

using Infra.Platform.Rendering.Functions;
using Infra.Platform.Yaml;

namespace Infra.Platform.Rendering.Values;

/// <summary>Numbers and flags from and to text, as Go's strconv.</summary>
internal static partial class GoText
{
    /// <exception cref="FatalException">No integer in base ten, or one beyond 64 bits.</exception>
    public static long ParseInteger(string text)
    {
        if (!IntegerPattern().IsMatch(text))
        {
            throw new FatalException($"strconv.ParseInt: parsing \"{text}\": invalid syntax");
        }

        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FatalException($"strconv.ParseInt: parsing \"{text}\": value out of range");
    }

    /// <exception cref="FatalException">None of the texts that mean true or false.</exception>
    public static bool ParseFlag(string text) => text switch
    {
        "1" or "t" or "T" or "true" or "TRUE" or "True" => true,
        "0" or "f" or "F" or "false" or "FALSE" or "False" => false,
        _ => throw new FatalException($"strconv.ParseBool: parsing \"{text}\": invalid syntax"),
    };

    /// <exception cref="FatalException">No decimal number, or one beyond what a float holds.</exception>
    public static double ParseFloat(string text)
    {
        if (!FloatPattern().IsMatch(text))
        {
            throw new FatalException($"strconv.ParseFloat: parsing \"{text}\": invalid syntax");
        }

        var number = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(number)
            ? number
            : throw new FatalException($"strconv.ParseFloat: parsing \"{text}\": value out of range");
    }

    /// <summary>The fewest digits that read back as the same number, never with an exponent.</summary>
    public static string Positional(double number) => GoNumber.Positional(number);

    [GeneratedRegex(@"\A[+-]?[0-9]+\z")]
    private static partial Regex IntegerPattern();

    [GeneratedRegex(@"\A[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?\z")]
    private static partial Regex FloatPattern();
}
