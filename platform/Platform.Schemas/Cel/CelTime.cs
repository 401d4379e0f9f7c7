using System.Globalization;
using System.Text.RegularExpressions;

namespace Infra.Platform.Schemas.Cel;

/// <summary>Durations in the notation of Go, and timestamps of RFC 3339.</summary>
internal static partial class CelTime
{
    private static readonly Dictionary<string, decimal> Ticks = new()
    {
        ["ns"] = 0.01m, ["us"] = 10, ["µs"] = 10, ["ms"] = TimeSpan.TicksPerMillisecond,
        ["s"] = TimeSpan.TicksPerSecond, ["m"] = TimeSpan.TicksPerMinute, ["h"] = TimeSpan.TicksPerHour,
    };

    public static bool TryDuration(string text, out TimeSpan duration)
    {
        duration = TimeSpan.Zero;
        var match = Duration().Match(text);
        if (text is "0" or "+0" or "-0" || !match.Success)
        {
            return text is "0" or "+0" or "-0";
        }

        decimal ticks = 0;
        for (var i = 0; i < match.Groups["number"].Captures.Count; i++)
        {
            var unit = match.Groups["unit"].Captures[i].Value;
            if (!decimal.TryParse(
                    match.Groups["number"].Captures[i].Value, NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture, out var number)
                || number > long.MaxValue / Ticks["h"])
            {
                return false;
            }

            ticks += number * Ticks[unit];
        }

        var isWithin = ticks <= long.MaxValue;
        duration = isWithin ? TimeSpan.FromTicks((long)(text[0] == '-' ? -ticks : ticks)) : TimeSpan.Zero;
        return isWithin;
    }

    public static bool TryTimestamp(string text, out DateTimeOffset time)
    {
        time = default;
        return Timestamp().IsMatch(text) && DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out time);
    }

    public static object Part(string name, object? value) => (name, value) switch
    {
        ("getHours", TimeSpan duration) => (long)duration.TotalHours,
        ("getMinutes", TimeSpan duration) => (long)duration.TotalMinutes,
        ("getSeconds", TimeSpan duration) => (long)duration.TotalSeconds,
        ("getMilliseconds", TimeSpan duration) => (long)duration.Milliseconds,
        (_, DateTimeOffset time) => (long)Part(name, time),
        _ => throw CelException.NoOverload,
    };

    public static object Within(Func<object> sum)
    {
        try
        {
            return sum();
        }
        catch (Exception exception) when (exception is OverflowException or ArgumentOutOfRangeException)
        {
            throw new CelException("timestamp overflow", exception);
        }
    }

    private static int Part(string name, DateTimeOffset time) => name switch
    {
        "getFullYear" => time.Year,
        "getMonth" => time.Month - 1,
        "getDate" => time.Day,
        "getDayOfMonth" => time.Day - 1,
        "getDayOfWeek" => (int)time.DayOfWeek,
        "getDayOfYear" => time.DayOfYear - 1,
        "getHours" => time.Hour,
        "getMinutes" => time.Minute,
        "getSeconds" => time.Second,
        _ => time.Millisecond,
    };

    [GeneratedRegex(@"\A[+-]?((?<number>[0-9]+(\.[0-9]*)?|\.[0-9]+)(?<unit>ns|us|µs|ms|s|m|h))+\z")]
    private static partial Regex Duration();

    [GeneratedRegex(
        @"\A[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})\z")]
    private static partial Regex Timestamp();
}
