using System.Globalization;
using System.Text;

using Google.Protobuf;

namespace Pulumi.Wire.Http;

/// <summary>The headers and trailers of gRPC, and how their values are written.</summary>
internal static class GrpcHeaders
{
    public const string ContentType = "application/grpc";
    public const string Timeout = "grpc-timeout";
    public const string Status = "grpc-status";
    public const string Message = "grpc-message";
    public const string Details = "grpc-status-details-bin";

    // The protocol allows eight digits.
    private const long MaxTimeout = 99_999_999;

    /// <summary>A message as header value: UTF-8, all but printable ASCII percent-encoded.</summary>
    public static string EncodeMessage(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~') && !text.Contains('%'))
        {
            return text;
        }

        var encoded = new StringBuilder(text.Length + 16);
        foreach (var unit in Encoding.UTF8.GetBytes(text))
        {
            var isPlain = unit is >= 0x20 and <= 0x7E and not (byte)'%';
            encoded.Append(isPlain ? ((char)unit).ToString() : $"%{unit:X2}");
        }

        return encoded.ToString();
    }

    /// <summary>The message behind a header value; what is not properly encoded stays as it is.</summary>
    public static string DecodeMessage(string? value) => value is null ? "" : Uri.UnescapeDataString(value);

    /// <summary>A rich status as header value: base64 without padding.</summary>
    public static string EncodeDetails(Status details) => Convert.ToBase64String(details.ToByteArray()).TrimEnd('=');

    /// <summary>The rich status behind a header value, or null when it is none.</summary>
    public static Status? DecodeDetails(string? value)
    {
        if (value is null)
        {
            return null;
        }

        try
        {
            var padded = value.PadRight((value.Length + 3) / 4 * 4, '=');
            return Wire.Status.Parser.ParseFrom(Convert.FromBase64String(padded));
        }
        catch (Exception failure) when (failure is FormatException or InvalidProtocolBufferException)
        {
            return null;
        }
    }

    /// <summary>A deadline as header value, in the finest unit that fits.</summary>
    public static string EncodeTimeout(TimeSpan deadline)
    {
        var milliseconds = Math.Max(0, Math.Ceiling(deadline.TotalMilliseconds));
        return milliseconds <= MaxTimeout
            ? string.Create(CultureInfo.InvariantCulture, $"{milliseconds:F0}m")
            : string.Create(CultureInfo.InvariantCulture, $"{Math.Min(deadline.TotalSeconds, MaxTimeout):F0}S");
    }

    /// <summary>The deadline behind a header value, or null when there is none.</summary>
    public static TimeSpan? DecodeTimeout(string? value)
    {
        if (value is not { Length: >= 2 and <= 9 }
            || !long.TryParse(value.AsSpan(..^1), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return null;
        }

        return value[^1] switch
        {
            'n' => TimeSpan.FromTicks(count / TimeSpan.NanosecondsPerTick),
            'u' => TimeSpan.FromMicroseconds(count),
            'm' => TimeSpan.FromMilliseconds(count),
            'S' => TimeSpan.FromSeconds(count),
            'M' => TimeSpan.FromMinutes(count),
            'H' => TimeSpan.FromTicks(count * TimeSpan.TicksPerHour),
            _ => null,
        };
    }
}
