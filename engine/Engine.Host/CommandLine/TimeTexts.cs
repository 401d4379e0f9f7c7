using System.Globalization;

namespace Infra.Engine.Host;

/// <summary>Times and durations as commands show them.</summary>
internal static class TimeTexts
{
    /// <summary>How long ago, in one unit.</summary>
    public static string Ago(TimeSpan age) => age.TotalSeconds switch
    {
        < 1 => "now",
        < 60 => Counted(age.TotalSeconds, "second"),
        < 3600 => Counted(age.TotalMinutes, "minute"),
        < 86400 => Counted(age.TotalHours, "hour"),
        < 604800 => Counted(age.TotalDays, "day"),
        < 2592000 => Counted(age.TotalDays / 7, "week"),
        < 31536000 => Counted(age.TotalDays / 30, "month"),
        _ => Counted(age.TotalDays / 365, "year"),
    };

    /// <summary>The moment, as JSON documents have it.</summary>
    public static string Exact(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>A duration, <c>1m3s</c>.</summary>
    public static string Duration(TimeSpan duration)
    {
        var seconds = (long)Math.Round(duration.TotalSeconds);
        var minutes = seconds < 60 ? "" : $"{seconds / 60 % 60}m";
        return $"{(seconds < 3600 ? "" : $"{seconds / 3600}h")}{minutes}{seconds % 60}s";
    }

    private static string Counted(double count, string unit) =>
        (long)count is var whole && whole == 1 ? $"1 {unit} ago" : $"{whole} {unit}s ago";
}
