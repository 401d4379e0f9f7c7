using System.Globalization;
using System.Text.Json.Nodes;

namespace Infra.Platform.Modeling.Compositions;

/// <summary>A field path: <c>spec.list[0].name</c>, with keys that contain dots in brackets.</summary>
internal sealed class FieldPath
{
    private const string Wildcard = "has a wildcard, which sets only elements that have the field already and stops "
        + "the Composition when none has it, and which a source does not know at all; write the index";

    // The function refuses larger ones.
    private const int LargestIndex = 1024;

    private FieldPath(string text, IReadOnlyList<object> parts) => (Text, Parts) = (text, parts);

    public string Text { get; }

    /// <summary>Names as strings, indexes as integers.</summary>
    public IReadOnlyList<object> Parts { get; }

    public static FieldPath? Parse(string text, out string? problem)
    {
        problem = null;
        var parts = new List<object>();
        var rest = text;
        while (rest.Length > 0 && problem is null)
        {
            rest = rest[0] == '[' ? Bracket(rest, parts, out problem) : Name(rest, parts, out problem);
        }

        problem ??= parts.Count == 0 ? "is empty" : null;
        return problem is null ? new(text, parts) : null;
    }

    /// <summary>The value at the path; null when the tree has none.</summary>
    public JsonNode? Find(JsonNode? tree) =>
        Parts.Aggregate(tree, static (node, part) => node is null ? null : Child(node, part));

    /// <summary>Why the function could not write there; null when it can.</summary>
    public string? Unwritable(JsonNode? tree)
    {
        var node = tree;
        var isNull = false;
        foreach (var part in Parts)
        {
            switch (node, part)
            {
                case var _ when isNull:
                    return $"goes through null of the base before {part}, which stops the Composition";
                case (null, int and > 0):
                    return $"would leave a gap of nulls before [{part}]; there is no list yet";
                case (null, _):
                    break;
                case (JsonObject parent, string name) when parent.ContainsKey(name) && parent[name] is null:
                    isNull = true;
                    break;
                case (JsonObject parent, string name):
                    node = parent[name];
                    break;
                case (JsonArray list, int index) when index <= list.Count:
                    node = index < list.Count ? list[index] : null;
                    break;
                case (JsonArray list, int index):
                    return $"would leave a gap of nulls before [{index}]; there are {list.Count} elements";
                default:
                    return $"goes through {ValueKinds.Word(ValueKinds.Of(node))} before {part}, which stops the "
                        + "Composition";
            }
        }

        return null;
    }

    /// <summary>Writes where it was found writable, as the function does: what is missing on the way is made.</summary>
    public void Write(JsonObject tree, JsonNode value)
    {
        JsonNode node = tree;
        for (var at = 0; at < Parts.Count; at++)
        {
            var child = at == Parts.Count - 1 ? value : Child(node, Parts[at]) ?? Empty(Parts[at + 1]);
            if (child.Parent is null)
            {
                Put(node, Parts[at], child);
            }

            node = child;
        }
    }

    private static JsonNode? Child(JsonNode node, object part) => (node, part) switch
    {
        (JsonObject parent, string name) => parent[name],
        (JsonArray list, int index) when index < list.Count => list[index],
        _ => null,
    };

    private static JsonNode Empty(object part) => part is int ? new JsonArray() : new JsonObject();

    private static void Put(JsonNode node, object part, JsonNode child)
    {
        switch (node, part)
        {
            case (JsonObject parent, string name):
                parent[name] = child;
                break;
            case (JsonArray list, int index) when index < list.Count:
                list[index] = child;
                break;
            case (JsonArray list, int):
                list.Add(child);
                break;
        }
    }

    /// <summary>The path of one more part.</summary>
    public static string Join(string path, string key) => key.Any(static c => c is '.' or '[' or ']' or '/')
        ? $"{path}[{key}]"
        : path.Length == 0 ? key : $"{path}.{key}";

    private static string Name(string rest, List<object> parts, out string? problem)
    {
        var start = rest[0] == '.' && parts.Count > 0 ? 1 : 0;
        var end = rest.AsSpan(start).IndexOfAny('.', '[');
        var name = end < 0 ? rest[start..] : rest[start..(start + end)];
        problem = name switch
        {
            "*" => Wildcard,
            "" => "has an empty name",
            _ when name.Contains(']', StringComparison.Ordinal) => "has a ] without [",
            _ => null,
        };
        parts.Add(name);
        return end < 0 ? "" : rest[(start + end)..];
    }

    private static string Bracket(string rest, List<object> parts, out string? problem)
    {
        var end = rest.IndexOf(']', StringComparison.Ordinal);
        if (end < 0)
        {
            problem = "has a [ without ]";
            return "";
        }

        var inner = rest[1..end].Trim('\'', '"');
        var isNumber = long.TryParse(inner, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index);
        problem = inner switch
        {
            "*" => Wildcard,
            "" => "has nothing between [ and ]",
            _ when inner.Contains('[', StringComparison.Ordinal) => "has a [ within [ and ]",
            _ when isNumber && index < 0 => "has a negative index, which is read as a name",
            _ when isNumber && index > LargestIndex => $"has an index above {LargestIndex}",
            _ => null,
        };
        parts.Add(isNumber && problem is null ? (int)index : inner);
        return rest[(end + 1)..];
    }
}
