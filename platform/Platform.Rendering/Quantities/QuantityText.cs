using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Infra.Platform.Rendering.Quantities;

/// <summary>Quantities from and to text.</summary>
internal static class QuantityText
{
    private static readonly Dictionary<string, int> Powers = new(StringComparer.Ordinal)
    {
        ["n"] = -9, ["u"] = -6, ["m"] = -3, [""] = 0,
        ["k"] = 3, ["M"] = 6, ["G"] = 9, ["T"] = 12, ["P"] = 15, ["E"] = 18,
    };

    private const int MostSmallDigits = 18;
    private const int FinestPower = -9;
    private const int LargestFinitePower = 400;

    // An exponent is data: a larger one would be a way to take all memory.
    private const int LargestPower = 10_000;

    private static readonly string[] BinarySuffixes = ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];

    /// <exception cref="FormatException">No such suffix.</exception>
    public static Quantity Read(Match match)
    {
        var fraction = match.Groups["fraction"].Value;
        var digits = BigInteger.Parse(
            $"0{match.Groups["whole"].Value}{fraction}", NumberStyles.None, CultureInfo.InvariantCulture);
        digits = match.Groups["sign"].Value == "-" ? -digits : digits;
        var suffix = match.Groups["suffix"].Value;
        var (power, binary, format) = Suffix(suffix);
        var power10 = power - fraction.Length;
        if (binary > 0)
        {
            digits *= BigInteger.Pow(2, 10 * binary);
        }

        if (format == QuantityFormat.BinarySI)
        {
            return BigInteger.Abs(digits) > long.MaxValue && power10 == 0
                ? Quantity.Of(digits.Sign * (BigInteger)long.MaxValue, 0, format)
                : Quantity.Of(digits, power10, format);
        }

        if (match.Groups["whole"].Length + fraction.Length <= MostSmallDigits && power10 is >= FinestPower and <= 18)
        {
            var isKept = fraction.Length == 0 && digits % 1000 != 0;
            return Quantity.Small(digits, power10, format, isKept ? match.Value : null);
        }

        // What does not fit 64 bits is kept in billionths, which shows in its closest float.
        return power10 is > FinestPower and <= LargestFinitePower
            ? Quantity.Of(digits * BigInteger.Pow(10, power10 - FinestPower), FinestPower, format)
            : Quantity.Of(digits, power10, format);
    }

    public static string Write(Quantity quantity)
    {
        if (quantity.Sign == 0)
        {
            return "0";
        }

        return quantity.Format == QuantityFormat.BinarySI && quantity.At(0) is var whole
            && BigInteger.Abs(whole) >= 1024 && quantity.Power >= 0
            ? Binary(whole)
            : Decimal(quantity);
    }

    private static (int Power, int Binary, QuantityFormat Format) Suffix(string suffix)
    {
        if (Powers.TryGetValue(suffix, out var power))
        {
            return (power, 0, QuantityFormat.DecimalSI);
        }

        if (Array.IndexOf(BinarySuffixes, suffix) is var binary and > 0)
        {
            return (0, binary, QuantityFormat.BinarySI);
        }

        if (suffix.Length > 1 && suffix[0] is 'e' or 'E' && int.TryParse(
            suffix.AsSpan(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent)
            && Math.Abs((long)exponent) <= LargestPower)
        {
            return (exponent, 0, QuantityFormat.DecimalExponent);
        }

        throw new FormatException("unable to parse quantity's suffix");
    }

    private static string Binary(BigInteger whole)
    {
        var step = 0;
        while (step < BinarySuffixes.Length - 1 && whole % 1024 == 0)
        {
            whole /= 1024;
            step++;
        }

        return whole.ToString(CultureInfo.InvariantCulture) + BinarySuffixes[step];
    }

    private static string Decimal(Quantity quantity)
    {
        var (digits, power) = (quantity.Digits, quantity.Power);
        while (!digits.IsZero && digits % 10 == 0)
        {
            digits /= 10;
            power++;
        }

        // Suffixes stand for every third power only.
        for (; power % 3 != 0; power--)
        {
            digits *= 10;
        }

        if (quantity.Format != QuantityFormat.DecimalExponent && power > 18)
        {
            digits *= BigInteger.Pow(10, power - 18);
            power = 18;
        }

        var text = digits.ToString(CultureInfo.InvariantCulture);
        if (quantity.Format == QuantityFormat.DecimalExponent)
        {
            return power == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}e{power}");
        }

        return text + Powers.First(pair => pair.Value == power).Key;
    }
}
