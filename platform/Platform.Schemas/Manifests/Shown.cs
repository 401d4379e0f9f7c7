using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Platform.Schemas;

/// <summary>Values in words.</summary>
internal static class Shown
{
    private const int Longest = 60;

    public static string Value(JsonNode? node) => node switch
    {
        null => "null",
        JsonObject map => map.Count == 0 ? "an empty object" : $"an object of {Count(map.Count, "field")}",
        JsonArray list => list.Count == 0 ? "an empty list" : $"a list of {Count(list.Count, "element")}",
        _ when node.GetValueKind() == JsonValueKind.String => $"'{Cut(node.GetValue<string>())}'",
        _ => node.ToJsonString(),
    };

    public static string Type(string? type) => type switch
    {
        "string" => "a text",
        "integer" => "a whole number",
        "number" => "a number",
        "boolean" => "true or false",
        "array" => "a list",
        "object" => "an object",
        "integer,string" => "a whole number or a text",
        _ => "a value",
    };

    public static string Count(long count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";

    public static string All(IEnumerable<JsonNode?> values) => string.Join(", ", values.Select(Plain));

    /// <summary>As it is written in YAML: a text that reads like something else in quotes.</summary>
    public static string Plain(JsonNode? node) => Yaml.YamlText.Write(node).TrimEnd('\n');

    private static string Cut(string text) => text.Length <= Longest ? text : $"{text[..Longest]}…";
}
