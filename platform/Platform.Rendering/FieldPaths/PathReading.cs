using System.Text.Json.Nodes;

namespace Infra.Platform.Rendering.FieldPaths;

/// <summary>Reads what stands at a path.</summary>
internal static class PathReading
{
    /// <exception cref="FieldPathException">Nothing is there, or the path does not fit what is there.</exception>
    public static JsonNode? Get(JsonNode? document, string path) => Get(document, FieldPath.Parse(path));

    /// <exception cref="FieldPathException">Nothing is there, or the path does not fit what is there.</exception>
    public static JsonNode? Get(JsonNode? document, FieldPath path)
    {
        if (path.Segments.Count == 0)
        {
            return null;
        }

        var node = document;
        for (var i = 0; i < path.Segments.Count; i++)
        {
            node = path.Segments[i].Field is { } field
                ? Field(node, field, path, i)
                : Element(node, path.Segments[i].Index, path, i);
        }

        return node;
    }

    /// <summary>Whether something, null included, stands at a path.</summary>
    /// <exception cref="FieldPathException">The path does not fit what is there.</exception>
    public static bool TryGet(JsonNode? document, string path, out JsonNode? value) =>
        TryGet(document, FieldPath.Parse(path), out value);

    /// <summary>Whether something, null included, stands at a path.</summary>
    /// <exception cref="FieldPathException">The path does not fit what is there.</exception>
    public static bool TryGet(JsonNode? document, FieldPath path, out JsonNode? value)
    {
        try
        {
            value = Get(document, path);
            return true;
        }
        catch (FieldPathException missing) when (missing.IsNotFound)
        {
            value = null;
            return false;
        }
    }

    /// <summary>What stands at a path, or null where nothing is there or the path does not fit.</summary>
    public static JsonNode? Find(JsonNode? document, params ReadOnlySpan<string> fields)
    {
        var node = document;
        foreach (var field in fields)
        {
            node = node is JsonObject map && map.TryGetPropertyValue(field, out var value) ? value : null;
        }

        return node;
    }

    /// <summary>The text at a path of field names, or null.</summary>
    public static string? FindText(JsonNode? document, params ReadOnlySpan<string> fields) =>
        Find(document, fields) is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static JsonNode? Field(JsonNode? node, string field, FieldPath path, int at) => node switch
    {
        JsonObject map when map.TryGetPropertyValue(field, out var value) => value,
        JsonObject => throw new FieldPathException($"{path.Upto(at + 1)}: no such field", isNotFound: true),
        null => throw new FieldPathException($"{path.Upto(at)}: expected map, got nil", isNotFound: true),
        _ => throw new FieldPathException($"{path.Upto(at)}: not an object"),
    };

    private static JsonNode? Element(JsonNode? node, uint index, FieldPath path, int at)
    {
        if (node is not JsonArray list)
        {
            throw new FieldPathException($"{path.Upto(at)}: not an array");
        }

        return index < list.Count
            ? list[(int)index]
            : throw new FieldPathException($"{path.Upto(at + 1)}: no such element", isNotFound: true);
    }
}
