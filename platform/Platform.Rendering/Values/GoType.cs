using System.Text.Json.Nodes;

namespace Infra.Platform.Rendering.Values;

/// <summary>The names of Go's types, which the messages of the functions use.</summary>
internal static class GoType
{
    public static string Name(JsonNode? node) => node switch
    {
        null => "<nil>",
        JsonObject => "map[string]interface {}",
        JsonArray => "[]interface {}",
        JsonValue value when value.TryGetValue<long>(out _) => "int64",
        JsonValue value when value.TryGetValue<double>(out _) => "float64",
        JsonValue value when value.TryGetValue<bool>(out _) => "bool",
        _ => "string",
    };
}
