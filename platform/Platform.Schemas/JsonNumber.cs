using System.Globalization;
using System.Text.Json.Nodes;

namespace Infra.Platform.Schemas;

/// <summary>Numbers of documents, whatever type they were made from.</summary>
internal static class JsonNumber
{
    /// <summary>The number if it was written as an integer: <c>50.0</c> was not.</summary>
    public static bool TryWhole(JsonValue value, out long whole)
    {
        if (value.TryGetValue(out whole))
        {
            return true;
        }

        if (value.TryGetValue<int>(out var number))
        {
            whole = number;
            return true;
        }

        return false;
    }

    /// <summary>The number.</summary>
    public static double Read(JsonValue value) => value.TryGetValue<double>(out var number)
        ? number
        : double.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Whether the number has no fraction, however it was written.</summary>
    public static bool IsWhole(JsonValue value) =>
        TryWhole(value, out _) || (Read(value) is var number && number == Math.Truncate(number));
}
