using System.Text.Json.Nodes;

namespace Infra.Stacks.Tests.Versions;

/// <summary>Fields of objects that name an image.</summary>
internal static class ImageFields
{
    private static readonly string[] Names = ["image", "imageName", "containerImage"];

    /// <summary>What they say, wherever they are. A definition describes such fields, and has none.</summary>
    public static IEnumerable<string> Of(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(static field =>
            Names.Contains(field.Key) && field.Value is JsonValue text ? [(string)text!] : Of(field.Value)),
        JsonArray items => items.SelectMany(Of),
        _ => [],
    };

    /// <summary>Every text, wherever it is.</summary>
    public static IEnumerable<string> TextsOf(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(static field => TextsOf(field.Value)),
        JsonArray items => items.SelectMany(TextsOf),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}
