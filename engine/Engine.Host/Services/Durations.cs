using System.Globalization;
using Pulumi.Wire;
using WireTimeouts = Pulumirpc.CustomTimeouts;

namespace Infra.Engine.Host;

/// <summary>Reads durations as SDKs send them: <c>1h30m</c>, <c>300s</c>, and .NET's <c>72000000000ns</c>.</summary>
internal static class Durations
{
    private static readonly (string Unit, double Ticks)[] Units =
    [
        ("ns", 0.01),
        ("us", TimeSpan.TicksPerMicrosecond),
        ("µs", TimeSpan.TicksPerMicrosecond),
        ("ms", TimeSpan.TicksPerMillisecond),
        ("s", TimeSpan.TicksPerSecond),
        ("m", TimeSpan.TicksPerMinute),
        ("h", TimeSpan.TicksPerHour),
    ];

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
        var rest = text.AsSpan();
        var sign = rest is ['-', ..] ? -1 : 1;
        rest = rest is ['-' or '+', ..] ? rest[1..] : rest;
        if (rest is "0")
        {
            return TimeSpan.Zero;
        }

        var ticks = 0.0;
        do
        {
            if (!TakePart(ref rest, ref ticks))
            {
                return null;
            }
        }
        while (!rest.IsEmpty);

        return TimeSpan.FromTicks((long)(sign * ticks));
    }

    private static TimeSpan? Optional(string which, string text) =>
        text is ""
            ? null
            : Parse(text) ?? throw new RpcException(
                RpcStatusCode.InvalidArgument,
                $"unable to parse customTimeout Value {text}: the {which} timeout must be like 90s, 5m or 1h30m");

    private static bool TakePart(ref ReadOnlySpan<char> rest, ref double ticks)
    {
        var digits = rest.IndexOfAnyExcept("0123456789.");
        if (digits <= 0
            || !double.TryParse(rest[..digits], NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        rest = rest[digits..];
        var length = rest.IndexOfAny("0123456789.");
        var name = length < 0 ? rest : rest[..length];
        foreach (var (unit, size) in Units)
        {
            if (name.SequenceEqual(unit))
            {
                ticks += number * size;
                rest = rest[name.Length..];
                return true;
            }
        }

        return false;
    }
}
