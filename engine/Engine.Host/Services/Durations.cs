using System.Globalization;
using System.Text.RegularExpressions;
using Pulumi.Wire;
using WireTimeouts = Pulumirpc.CustomTimeouts;

namespace Infra.Engine.Host;

/// <summary>Reads durations as SDKs send them: <c>1h30m</c>, <c>300s</c>, and .NET's <c>72000000000ns</c>.</summary>
internal static partial class Durations
{
    private static readonly Dictionary<string, double> Ticks = new(StringComparer.Ordinal)
    {
        ["ns"] = 0.01,
        ["us"] = TimeSpan.TicksPerMicrosecond,
        ["µs"] = TimeSpan.TicksPerMicrosecond,
        ["ms"] = TimeSpan.TicksPerMillisecond,
        ["s"] = TimeSpan.TicksPerSecond,
        ["m"] = TimeSpan.TicksPerMinute,
        ["h"] = TimeSpan.TicksPerHour,
    };

    /// <summary>The timeouts of a registration; null when none is set.</summary>
    /// <exception cref="RpcException">One is no duration.</exception>
    public static CustomTimeouts? Read(WireTimeouts? timeouts)
    {
        if (timeouts is null)
        {
            return null;
        }

        var read = new CustomTimeouts(
            Optional("create", timeouts.Create),
            Optional("update", timeouts.Update),
            Optional("delete", timeouts.Delete),
            Optional("read", timeouts.Read));
        return read is (null, null, null, null) ? null : read;
    }

    /// <summary>Reads one duration; null when the text is none.</summary>
    public static TimeSpan? Parse(string text)
    {
        var parts = Form().Match(text);
        if (!parts.Success)
        {
            return text.TrimStart('-', '+') is "0" ? TimeSpan.Zero : null;
        }

        var ticks = parts.Groups[2].Captures.Zip(parts.Groups[3].Captures).Sum(static part =>
            double.Parse(part.First.ValueSpan, CultureInfo.InvariantCulture) * Ticks[part.Second.Value]);
        return TimeSpan.FromTicks((long)(parts.Groups[1].Value is "-" ? -ticks : ticks));
    }

    [GeneratedRegex(@"^([-+]?)(?:([0-9]+\.?[0-9]*|\.[0-9]+)(ns|us|µs|ms|s|m|h))+$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    private static TimeSpan? Optional(string which, string text) =>
        text is ""
            ? null
            : Parse(text) ?? throw new RpcException(
                RpcStatusCode.InvalidArgument,
                $"unable to parse customTimeout Value {text}: the {which} timeout must be like 90s, 5m or 1h30m");
}
