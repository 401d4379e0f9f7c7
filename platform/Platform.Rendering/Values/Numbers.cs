using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Platform.Rendering.Values;

/// <summary>Moves documents between the API server, where whole numbers are integers, and functions, where none
/// are.</summary>
/// <remarks>Functions get protobuf structs, whose only number is a 64-bit float.</remarks>
internal static class Numbers
{
    // From here on a float is no longer written as an integer by encoding/json's consumers.
    private const double Widest = 9.2233720368547758e18;

    /// <summary>A copy in which every number is a float.</summary>
    public static JsonNode? AsFloats(JsonNode? node) => Mapped(node, value =>
        value.TryGetValue<long>(out var integer) ? JsonValue.Create((double)integer) : null);

    /// <summary>A copy in which every whole number is an integer.</summary>
    public static JsonNode? AsStored(JsonNode? node) => Mapped(node, value =>
        value.TryGetValue<double>(out var number) && IsWhole(number) ? JsonValue.Create((long)number) : null);

    public static bool IsWhole(double number) => Math.Abs(number) < Widest && Math.Truncate(number) == number;

    private static JsonNode? Mapped(JsonNode? node, Func<JsonValue, JsonNode?> change)
    {
        switch (node)
        {
            case JsonObject map:
                var copy = new JsonObject();
                foreach (var (key, value) in map)
                {
                    copy.Add(key, Mapped(value, change));
                }

                return copy;
            case JsonArray list:
                var items = new JsonArray();
                foreach (var item in list)
                {
                    items.Add(Mapped(item, change));
                }

                return items;
            case JsonValue value when value.GetValueKind() is JsonValueKind.Number:
                return change(value) ?? value.DeepClone();
            default:
                return node?.DeepClone();
        }
    }
}
