using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Platform.Schemas.Cel;

/// <summary>Documents as the values that their schema declares.</summary>
internal static class CelTyped
{
    /// <summary>The value.</summary>
    /// <exception cref="CelException">The document has another type there than the schema.</exception>
    public static object? Read(JsonNode? node, StructuralSchema schema)
    {
        if (node is null)
        {
            return schema.IsNullable || schema.Type is null
                ? null
                : throw new CelException("invalid data, got null for schema with nullable=false");
        }

        if (schema.IsIntOrString || schema.Type is null)
        {
            return CelJson.Read(node);
        }

        if (!IsExpected(node, schema.Type))
        {
            throw Unexpected(node, schema.Type);
        }

        return node switch
        {
            JsonObject map => new CelSchemaObject(map, schema),
            JsonArray list => new CelList(
                [.. list.Select(item => schema.Items is { } items ? Read(item, items) : CelJson.Read(item))]),
            _ => Scalar(node.AsValue(), schema),
        };
    }

    private static object Scalar(JsonValue value, StructuralSchema schema) => schema.Type switch
    {
        "integer" => JsonNumber.TryWhole(value, out var whole) ? whole : (long)JsonNumber.Read(value),
        "number" => JsonNumber.Read(value),
        "string" => Formatted(value.GetValue<string>(), schema.Bounds.Format),
        _ => CelJson.Scalar(value),
    };

    // A text with one of these formats is a value of that type in a rule; one that does not fit stays a text.
    private static object Formatted(string text, string? format) => format switch
    {
        "date-time" when CelTime.TryTimestamp(text, out var time) => time,
        "date" when CelTime.TryTimestamp($"{text}T00:00:00Z", out var date) => date,
        "duration" when CelTime.TryDuration(text, out var duration) => duration,
        "byte" when TextFormat.Fits("byte", text) => Convert.FromBase64String(text),
        _ => text,
    };

    private static bool IsExpected(JsonNode node, string type) => (type, node.GetValueKind()) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) => true,
        ("integer", JsonValueKind.Number) => JsonNumber.IsWhole(node.AsValue()),
        ("number", JsonValueKind.Number) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        _ => false,
    };

    private static CelException Unexpected(JsonNode node, string type) =>
        new($"invalid data, expected {Expected(type)}, got {GoType(node)}");

    private static string Expected(string type) => type switch
    {
        "boolean" => "bool",
        "integer" => "int",
        "number" => "float",
        "object" => "a map[string]interface{}",
        "array" => "an array",
        _ => type,
    };

    private static string GoType(JsonNode node) => node.GetValueKind() switch
    {
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "bool",
        JsonValueKind.Object => "map[string]interface {}",
        JsonValueKind.Array => "[]interface {}",
        _ => JsonNumber.TryWhole(node.AsValue(), out _) ? "int64" : "float64",
    };
}
