using System.Globalization;

using Infra.Platform.Yaml;

namespace Infra.Platform.Rendering.Values.Formatting;

/// <summary>Floats under the verbs of fmt.</summary>
internal static class GoFloat
{
    private const int UsualPrecision = 6;

    /// <returns>Null when the verb is none for floats.</returns>
    public static string? Print(double value, Verb verb)
    {
        var text = verb.Letter switch
        {
            'v' => verb.Precision is { } digits ? General(value, digits) : GoNumber.General(value),
            'g' => verb.Precision is { } digits ? General(value, digits) : GoNumber.General(value),
            'G' => GoNumber.General(value).ToUpperInvariant(),
            'e' => Scientific(value, verb.Precision ?? UsualPrecision),
            'E' => Scientific(value, verb.Precision ?? UsualPrecision).ToUpperInvariant(),
            'f' or 'F' => Fixed(value, verb.Precision ?? UsualPrecision),
            'x' => Hexadecimal(value),
            'X' => Hexadecimal(value).ToUpperInvariant(),
            _ => null,
        };
        return text is null ? null : Signed(text, verb);
    }

    /// <summary>Exact decimal digits, rounded half to even as strconv does it.</summary>
    public static string Fixed(double value, int precision) =>
        value.ToString($"F{precision}", CultureInfo.InvariantCulture);

    private static string Signed(string text, Verb verb)
    {
        var isNegative = text[0] == '-';
        var sign = isNegative ? "-" : verb.Plus ? "+" : verb.Space ? " " : "";
        var digits = isNegative ? text[1..] : text;
        return verb is { Zero: true, Minus: false, Width: { } width }
            ? sign + digits.PadLeft(Math.Max(0, width - sign.Length), '0')
            : (verb with { Zero = false }).Padded(sign + digits);
    }

    private static string Scientific(double value, int precision)
    {
        var text = value.ToString($"E{precision}", CultureInfo.InvariantCulture);
        var mark = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = ExponentOf(text, mark);
        return string.Create(
            CultureInfo.InvariantCulture, $"{text[..mark]}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
    }

    private static string General(double value, int precision)
    {
        var digits = Math.Max(1, precision);
        var scientific = Scientific(value, digits - 1);
        var mark = scientific.IndexOf('e', StringComparison.Ordinal);
        var exponent = ExponentOf(scientific, mark);
        if (exponent >= -4 && exponent < digits)
        {
            return WithoutZeros(Fixed(value, Math.Max(0, digits - 1 - exponent)));
        }

        return WithoutZeros(scientific[..mark]) + scientific[mark..];
    }

    private static int ExponentOf(string text, int mark) =>
        int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static string WithoutZeros(string text) =>
        text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;

    private static string Hexadecimal(double value)
    {
        if (value == 0)
        {
            return "0x0p+00";
        }

        var bits = BitConverter.DoubleToUInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7ff) - 1023;
        var fraction = (bits & 0xf_ffff_ffff_ffff).ToString("x13", CultureInfo.InvariantCulture).TrimEnd('0');
        var digits = fraction.Length == 0 ? "1" : $"1.{fraction}";
        var sign = value < 0 ? "-" : "";
        return string.Create(
            CultureInfo.InvariantCulture, $"{sign}0x{digits}p{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
    }
}
