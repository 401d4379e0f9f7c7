using System.Collections.Immutable;
using System.Globalization;

namespace Infra.Engine.Host;

/// <summary>
/// Times in state files have nanoseconds, ours have ticks of 100. A time that does not survive that is kept as text
/// among the unknown fields and written back as long as the resource still has that time.
/// </summary>
internal static class ResourceTimes
{
    public const string Created = "created";
    public const string Modified = "modified";

    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    /// <summary>A time as files have it.</summary>
    public static string Text(DateTimeOffset time) => time.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>A resource's time as its file has it, exact if its field was kept; null for none.</summary>
    public static string? Text(DateTimeOffset? time, ImmutableSortedDictionary<string, string> kept, string field)
    {
        if (!kept.IsEmpty && kept.TryGetValue(field, out var json) && json.Trim('"') is var text && Parse(text) == time)
        {
            return text;
        }

        return time is { } value ? Text(value) : null;
    }

    /// <summary>The time of a text, cut to ticks; null for a text that is no time.</summary>
    public static DateTimeOffset? Parse(string text)
    {
        var (head, fraction) = text.IndexOf('.') is var dot and >= 0 ? (text[..dot], text[(dot + 1)..]) : (text, "");
        var digits = fraction.Length - fraction.AsSpan().TrimStart("0123456789").Length;
        var cut = digits > 7 ? $"{head}.{fraction[..7]}{fraction[digits..]}" : text;
        return DateTimeOffset.TryParse(
            cut, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time : null;
    }
}
