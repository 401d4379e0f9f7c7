using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Platform.Schemas.Cel;

/// <summary>Documents as values and values as documents.</summary>
internal static class CelJson
{
    public static object? Read(JsonNode? node) => node switch
    {
        null => null,
        JsonObject map => new CelJsonObject(map),
        JsonArray list => new CelList([.. list.Select(Read)]),
        _ => Scalar(node.AsValue()),
    };

    /// <summary>The value as JSON; what JSON has no word for is text.</summary>
    public static JsonNode? Write(object? value) => value switch
    {
        null => null,
        bool truth => JsonValue.Create(truth),
        long number => JsonValue.Create(number),
        ulong number => JsonValue.Create(number),
        double number when double.IsFinite(number) => JsonValue.Create(number),
        CelList list => new JsonArray([.. list.Items.Select(Write)]),
        CelMap map => new JsonObject(map.Keys.Select(key => KeyValuePair.Create(CelText.Of(key), Write(map.Get(key))))),
        CelOptional optional => optional.HasValue ? Write(optional.Value) : null,
        _ => JsonValue.Create(CelText.Of(value)),
    };

    public static object Scalar(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => value.GetValue<string>(),
        _ => JsonNumber.TryWhole(value, out var whole) ? (object)whole : JsonNumber.Read(value),
    };
}
