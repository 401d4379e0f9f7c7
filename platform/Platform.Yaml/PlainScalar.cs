using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Infra.Platform.Yaml;

/// <summary>What an unquoted scalar means in YAML 1.1, as go-yaml v2 decides it.</summary>
internal static partial class PlainScalar
{
    /// <summary>The value that a plain scalar stands for.</summary>
    /// <exception cref="FormatException">A number that JSON cannot hold.</exception>
    public static JsonNode? Resolve(string text)
    {
        if (!CanBeSpecial(text))
        {
            return JsonValue.Create(text);
        }

        switch (text)
        {
            case "" or "~" or "null" or "Null" or "NULL":
                return null;
            case "y" or "Y" or "yes" or "Yes" or "YES" or "true" or "True" or "TRUE" or "on" or "On" or "ON":
                return JsonValue.Create(true);
            case "n" or "N" or "no" or "No" or "NO" or "false" or "False" or "FALSE" or "off" or "Off" or "OFF":
                return JsonValue.Create(false);
            case ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" or "-.inf" or "-.Inf" or "-.INF":
            case ".nan" or ".NaN" or ".NAN":
                throw new FormatException($"{text} is a number that JSON does not have; quote it if it is text");
        }

        return (JsonNode?)Number(text) ?? JsonValue.Create(text);
    }

    /// <summary>A key as text: booleans and numbers become their usual spelling.</summary>
    public static string KeyText(string text) => Resolve(text) switch
    {
        null => text.Length == 0 ? "null" : text,
        var value => value.GetValueKind() is System.Text.Json.JsonValueKind.String
            ? value.GetValue<string>()
            : value.ToJsonString(),
    };

    /// <summary>Whether a text keeps its meaning without quotes.</summary>
    public static bool StaysText(string text)
    {
        if (!CanBeSpecial(text))
        {
            return text != "<<";
        }

        if (SexagesimalPattern().IsMatch(text) || LooksLikeTime(text))
        {
            return false;
        }

        try
        {
            return Resolve(text) is JsonValue value && value.GetValueKind() is System.Text.Json.JsonValueKind.String;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool CanBeSpecial(string text) =>
        text.Length == 0 || char.IsAsciiDigit(text[0]) || "+-.yYnNtTfFoO~".Contains(text[0], StringComparison.Ordinal);

    private static JsonValue? Number(string text)
    {
        if (!char.IsAsciiDigit(text[0]) && text[0] is not ('+' or '-' or '.'))
        {
            return null;
        }

        var plain = text.Replace("_", "", StringComparison.Ordinal);
        if (Integer(plain) is { } integer)
        {
            return JsonValue.Create(integer);
        }

        if (!FloatPattern().IsMatch(plain)
            || !double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        if (!double.IsFinite(number))
        {
            return null;
        }

        // Through JSON a whole number loses its fraction, and is an integer from then on.
        return Math.Abs(number) < long.MaxValue && Math.Truncate(number) == number
            ? JsonValue.Create((long)number)
            : JsonValue.Create(number);
    }

    private static long? Integer(string plain)
    {
        var negative = plain[0] == '-';
        var digits = plain[0] is '+' or '-' ? plain[1..] : plain;
        var (radix, start) = digits switch
        {
            ['0', 'x' or 'X', ..] => (16, 2),
            ['0', 'b' or 'B', ..] => (2, 2),
            ['0', 'o' or 'O', ..] => (8, 2),
            ['0', _, ..] => (8, 1),
            _ => (10, 0),
        };
        if (digits.Length == start)
        {
            return null;
        }

        Int128 value = 0;
        foreach (var digit in digits.AsSpan(start))
        {
            var worth = char.IsAsciiHexDigit(digit) ? Convert.ToInt32($"{digit}", 16) : radix;
            if (worth >= radix || value > long.MaxValue)
            {
                return null;
            }

            value = (value * radix) + worth;
        }

        value = negative ? -value : value;
        return value >= long.MinValue && value <= long.MaxValue ? (long)value : null;
    }

    private static bool LooksLikeTime(string text) => text.Length >= 8 && TimePattern().IsMatch(text);

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex FloatPattern();

    [GeneratedRegex(@"^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$")]
    private static partial Regex SexagesimalPattern();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(([Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?)?"
        + @"([ \t]*(Z|[-+][0-9]{1,2}(:[0-9]{2})?))?$")]
    private static partial Regex TimePattern();
}
