using System.Globalization;
using System.Text;

namespace Infra.Platform.Schemas.Cel;

/// <summary>Values as text, as <c>string()</c> and messages show them.</summary>
internal static class CelText
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        double number => Double(number),
        byte[] bytes => Encoding.UTF8.GetString(bytes),
        TimeSpan duration => $"{Seconds(duration)}s",
        DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture),
        CelType type => type.Name,
        CelList list => $"[{string.Join(", ", list.Items.Select(Of))}]",
        CelMap map => $"{{{string.Join(", ", map.Keys.Select(key => $"{Of(key)}: {Of(map.Get(key))}"))}}}",
        CelOptional optional => optional.HasValue ? $"optional({Of(optional.Value)})" : "optional.none",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Seconds(TimeSpan duration) =>
        (duration.Ticks / (decimal)TimeSpan.TicksPerSecond).ToString("0.#######", CultureInfo.InvariantCulture);

    private static string Double(double number) => double.IsPositiveInfinity(number) ? "+Inf"
        : double.IsNegativeInfinity(number) ? "-Inf"
        : number.ToString("R", CultureInfo.InvariantCulture).Replace("E", "e", StringComparison.Ordinal);
}
