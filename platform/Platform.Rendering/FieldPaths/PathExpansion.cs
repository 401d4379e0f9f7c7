using System.Text.Json.Nodes;

namespace Infra.Platform.Rendering.FieldPaths;

/// <summary>Finds the paths that a path with wildcards stands for in one document.</summary>
internal static class PathExpansion
{
    /// <returns>Only paths whose leaf exists; objects by key, so that every run is the same.</returns>
    /// <exception cref="FieldPathException">A wildcard over something that has no elements.</exception>
    public static List<FieldPath> Expand(JsonNode document, string text)
    {
        var path = FieldPath.Parse(text);
        var found = new List<FieldPath>();
        try
        {
            Walk(document, path, [], found);
        }
        catch (FieldPathException misfit) when (!misfit.IsNotFound)
        {
            throw new FieldPathException($"cannot expand wildcards for segments: \"{path}\": {misfit.Message}");
        }

        return found;
    }

    private static void Walk(JsonNode? node, FieldPath path, List<Segment> taken, List<FieldPath> found)
    {
        if (taken.Count == path.Segments.Count)
        {
            found.Add(new FieldPath([.. taken]));
            return;
        }

        var segment = path.Segments[taken.Count];
        foreach (var step in segment.IsWildcard ? Elements(node, taken) : [segment])
        {
            var here = new FieldPath([.. taken, step]);
            if (Exists(node, here.Segments[^1], here, out var child))
            {
                Walk(child, path, [.. taken, step], found);
            }
        }
    }

    private static bool Exists(JsonNode? node, Segment step, FieldPath here, out JsonNode? child)
    {
        child = null;
        switch (node)
        {
            case JsonObject map when step.Field is { } field:
                return map.TryGetPropertyValue(field, out child);
            case JsonArray list when step.Field is null:
                child = step.Index < list.Count ? list[(int)step.Index] : null;
                return step.Index < list.Count;
            case null:
                return false;
            default:
                var kind = step.Field is null ? "array" : "object";
                throw new FieldPathException($"{here.Upto(here.Segments.Count - 1)}: not an {kind}");
        }
    }

    private static IEnumerable<Segment> Elements(JsonNode? node, List<Segment> taken)
    {
        var place = new FieldPath(taken).ToString();
        return node switch
        {
            JsonArray list => Enumerable.Range(0, list.Count).Select(i => new Segment(null, (uint)i)),
            JsonObject map => map.Select(property => property.Key)
                .Order(StringComparer.Ordinal)
                .Select(key => new Segment(key, 0)),
            null => throw new FieldPathException($"wildcard field \"{place}\" is not found in the path"),
            _ => throw new FieldPathException($"\"{place}\": unexpected wildcard usage"),
        };
    }
}
