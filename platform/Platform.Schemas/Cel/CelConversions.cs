using System.Globalization;
using System.Text;

namespace Infra.Platform.Schemas.Cel;

/// <summary><c>int</c>, <c>double</c>, <c>string</c> and the other functions that are named like types.</summary>
internal static class CelConversions
{
    public static long ToInt(object? value) => value switch
    {
        long number => number,
        ulong number => number <= long.MaxValue ? (long)number : throw CelException.Overflow,
        double number => number is > long.MinValue and < long.MaxValue ? (long)number : throw CelException.Overflow,
        string text => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Failed(text, "int"),
        DateTimeOffset time => time.ToUnixTimeSeconds(),
        TimeSpan duration => duration.Ticks < long.MaxValue / 100 && duration.Ticks > long.MinValue / 100
            ? duration.Ticks * 100
            : throw CelException.Overflow,
        _ => throw CelException.NoOverload,
    };

    public static ulong ToUint(object? value) => value switch
    {
        ulong number => number,
        long number => number >= 0 ? (ulong)number : throw new CelException("unsigned integer overflow"),
        double number => number is >= 0 and < ulong.MaxValue
            ? (ulong)number
            : throw new CelException("unsigned integer overflow"),
        string text => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Failed(text, "uint"),
        _ => throw CelException.NoOverload,
    };

    public static double ToDouble(object? value) => value switch
    {
        double number => number,
        long number => number,
        ulong number => number,
        string text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Failed(text, "double"),
        _ => throw CelException.NoOverload,
    };

    public static bool ToBool(object? value) => value switch
    {
        bool truth => truth,
        "1" or "t" or "true" or "TRUE" or "True" or "T" => true,
        "0" or "f" or "false" or "FALSE" or "False" or "F" => false,
        string text => throw Failed(text, "bool"),
        _ => throw CelException.NoOverload,
    };

    public static string ToText(object? value) => value switch
    {
        null or CelList or CelMap or CelOptional => throw CelException.NoOverload,
        byte[] bytes => Utf8(bytes),
        _ => CelText.Of(value),
    };

    public static byte[] ToBytes(object? value) => value switch
    {
        byte[] bytes => bytes,
        string text => Encoding.UTF8.GetBytes(text),
        _ => throw CelException.NoOverload,
    };

    public static object ToDuration(object? value) => value switch
    {
        TimeSpan => value,
        string text => CelTime.TryDuration(text, out var duration) ? duration : throw Failed(text, "duration"),
        _ => throw CelException.NoOverload,
    };

    public static object ToTimestamp(object? value) => value switch
    {
        DateTimeOffset => value,
        long seconds => CelTime.Within(() => DateTimeOffset.FromUnixTimeSeconds(seconds)),
        string text => CelTime.TryTimestamp(text, out var time) ? time : throw Failed(text, "timestamp"),
        _ => throw CelException.NoOverload,
    };

    private static string Utf8(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            throw new CelException("invalid UTF-8 in bytes, cannot convert to string", exception);
        }
    }

    private static CelException Failed(string text, string type) =>
        new($"type conversion error from '{text}' to '{type}'");
}
