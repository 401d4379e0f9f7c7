using System.Globalization;
using System.Text;

namespace Infra.Platform.Rendering.Values.Formatting;

/// <summary>Integers under the verbs of fmt.</summary>
internal static class GoInteger
{
    /// <returns>Null when the verb is none for integers.</returns>
    public static string? Print(long value, Verb verb)
    {
        var magnitude = (UInt128)(value < 0 ? -(Int128)value : value);
        return verb.Letter switch
        {
            'd' or 'v' => Signed(value, magnitude.ToString(CultureInfo.InvariantCulture), verb),
            'b' => Signed(value, (verb.Sharp ? "0b" : "") + InBase(magnitude, 2), verb),
            'o' => Signed(value, (verb.Sharp ? "0" : "") + InBase(magnitude, 8), verb),
            'O' => Signed(value, "0o" + InBase(magnitude, 8), verb),
            'x' => Signed(value, (verb.Sharp ? "0x" : "") + InBase(magnitude, 16), verb),
            'X' => Signed(value, (verb.Sharp ? "0X" : "") + InBase(magnitude, 16).ToUpperInvariant(), verb),
            'c' => verb.Padded(Character(value)),
            'q' => verb.Padded($"'{Character(value)}'"),
            'U' => verb.Padded(string.Create(CultureInfo.InvariantCulture, $"U+{value:X4}")),
            _ => null,
        };
    }

    private static string Signed(long value, string digits, Verb verb)
    {
        if (verb.Precision is { } least)
        {
            digits = least == 0 && value == 0 ? "" : digits.PadLeft(least, '0');
        }

        var sign = value < 0 ? "-" : verb.Plus ? "+" : verb.Space ? " " : "";
        return verb is { Zero: true, Minus: false, Precision: null, Width: { } width }
            ? sign + digits.PadLeft(Math.Max(0, width - sign.Length), '0')
            : (verb with { Zero = false }).Padded(sign + digits);
    }

    private static string InBase(UInt128 value, uint radix)
    {
        var digits = new StringBuilder();
        do
        {
            digits.Insert(0, "0123456789abcdef"[(int)(value % radix)]);
            value /= radix;
        }
        while (value > 0);
        return digits.ToString();
    }

    private static string Character(long value) => Rune.IsValid((int)Math.Clamp(value, -1, int.MaxValue))
        ? new Rune((int)value).ToString()
        : "\ufffd";
}
