using System.Globalization;
using System.Text.Json.Nodes;

namespace Infra.Platform.Documents;

/// <summary>Reading trees that may lack anything.</summary>
internal static class JsonTree
{
    /// <summary>The object under a key; empty when there is none.</summary>
    public static JsonObject Object(this JsonNode? node, string key) =>
        node is JsonObject parent && parent[key] is JsonObject child ? child : [];

    /// <summary>The elements of the list under a key.</summary>
    public static IEnumerable<JsonNode?> Elements(this JsonNode? node, string key) =>
        node is JsonObject parent && parent[key] is JsonArray list ? list : [];

    /// <summary>The texts of the list under a key.</summary>
    public static IReadOnlyList<string> Texts(this JsonNode? node, string key) =>
        [.. node.Elements(key).Select(static element => element.Text())];

    /// <summary>The text under a key; null when there is none.</summary>
    public static string? Text(this JsonNode? node, string key) =>
        node is JsonObject parent && parent[key] is { } child ? child.Text() : null;

    /// <summary>Whether the key holds true.</summary>
    public static bool Flag(this JsonNode? node, string key) => node.Text(key) is "true";

    /// <summary>The number under a key; null when there is none.</summary>
    public static decimal? Number(this JsonNode? node, string key) =>
        decimal.TryParse(node.Text(key), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>A scalar without quotes, anything else as JSON.</summary>
    public static string Text(this JsonNode? node) => node switch
    {
        null => "null",
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        _ => node.ToJsonString(),
    };

    /// <summary>Adds a text unless there is none.</summary>
    public static void AddIfSet(this JsonObject node, string key, string? value)
    {
        if (value is not null)
        {
            node[key] = value;
        }
    }

    /// <summary>Adds a number unless there is none.</summary>
    public static void AddIfSet<T>(this JsonObject node, string key, T? value)
        where T : struct
    {
        if (value is { } number)
        {
            node[key] = JsonValue.Create(number);
        }
    }

    /// <summary>Adds a list unless it is empty.</summary>
    public static void AddIfSet(this JsonObject node, string key, JsonArray list)
    {
        if (list.Count > 0)
        {
            node[key] = list;
        }
    }

    /// <summary>A list of numbers.</summary>
    public static JsonArray ListOf(IEnumerable<long> numbers) =>
        new([.. numbers.Select(static number => (JsonNode?)number)]);

    /// <summary>A list of texts.</summary>
    public static JsonArray ListOf(IEnumerable<string> texts) =>
        new([.. texts.Select(static text => (JsonNode?)text)]);
}
