using System.Text.Json.Nodes;

namespace Infra.Platform.Rendering.FieldPaths;

/// <summary>Writes to a path, making the objects and lists on the way.</summary>
internal static class PathWriting
{
    /// <summary>Lists do not grow beyond this: an index is data, and a large one would be a way to take all
    /// memory.</summary>
    private const uint LargestIndex = 1024;

    /// <exception cref="FieldPathException">The path does not fit the document.</exception>
    public static void Set(JsonObject document, string path, JsonNode? value) =>
        Set(document, FieldPath.Parse(path), value);

    /// <exception cref="FieldPathException">The path does not fit the document.</exception>
    public static void Set(JsonObject document, FieldPath path, JsonNode? value)
    {
        RefuseLargeIndexes(path);
        JsonNode? node = document;
        for (var i = 0; i < path.Segments.Count; i++)
        {
            var isLast = i == path.Segments.Count - 1;
            var next = isLast ? value : Container(path, i + 1);
            node = path.Segments[i].Field is { } field
                ? Step(node, field, next, new Place(path, i, isLast))
                : Step(node, (int)path.Segments[i].Index, next, new Place(path, i, isLast));
        }
    }

    /// <summary>Takes a field or an element away; what is not there already is fine.</summary>
    /// <exception cref="FieldPathException">The path does not fit the document.</exception>
    public static void Delete(JsonObject document, string text)
    {
        var path = FieldPath.Parse(text);
        if (path.Segments.Count == 0)
        {
            return;
        }

        JsonNode? node = document;
        for (var i = 0; i < path.Segments.Count - 1; i++)
        {
            node = path.Segments[i].Field is { } field
                ? Holder<JsonObject>(node, path, i)[field]
                : Holder<JsonArray>(node, path, i).ElementAtOrDefault((int)path.Segments[i].Index);
            if (node is null)
            {
                return;
            }
        }

        var last = path.Segments[^1];
        if (last.Field is not null)
        {
            Holder<JsonObject>(node, path, path.Segments.Count - 1).Remove(last.Field);
        }
        else if (Holder<JsonArray>(node, path, path.Segments.Count - 1) is var list && last.Index < list.Count)
        {
            list.RemoveAt((int)last.Index);
        }
    }

    private static T Holder<T>(JsonNode? node, FieldPath path, int at)
        where T : JsonNode
    {
        var kind = typeof(T) == typeof(JsonObject) ? "object" : "array";
        return node as T ?? throw new FieldPathException($"cannot delete {path.Upto(at + 1)}: not an {kind}");
    }

    private static void RefuseLargeIndexes(FieldPath path)
    {
        foreach (var segment in path.Segments)
        {
            if (segment.Field is null && segment.Index > LargestIndex)
            {
                throw new FieldPathException(
                    $"index {segment.Index} is greater than max allowed index {LargestIndex}");
            }
        }
    }

    private static JsonNode Container(FieldPath path, int at) =>
        path.Segments[at].Field is null ? new JsonArray() : new JsonObject();

    private static JsonNode? Step(JsonNode? node, string field, JsonNode? next, Place to)
    {
        if (node is not JsonObject map)
        {
            throw new FieldPathException($"{to.Path.Upto(to.At)} is not an object");
        }

        if (to.IsLast || !map.ContainsKey(field))
        {
            map[field] = Free(next);
        }

        return map[field];
    }

    private static JsonNode? Step(JsonNode? node, int index, JsonNode? next, Place to)
    {
        if (node is not JsonArray list)
        {
            throw new FieldPathException($"{to.Path.Upto(to.At)} is not an array");
        }

        while (list.Count <= index)
        {
            list.Add(null);
        }

        // A gap that an earlier write left is filled; a null that stands for a field is not.
        if (to.IsLast || list[index] is null)
        {
            list[index] = Free(next);
        }

        return list[index];
    }

    private static JsonNode? Free(JsonNode? node) => node?.Parent is null ? node : node.DeepClone();

    /// <summary>Where on a path a step is taken.</summary>
    private readonly record struct Place(FieldPath Path, int At, bool IsLast);
}
