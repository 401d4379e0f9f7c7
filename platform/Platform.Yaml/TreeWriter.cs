using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Platform.Yaml;

/// <summary>Writes objects and lists in block style.</summary>
internal sealed class TreeWriter(LineWriter line, bool sorted)
{
    // go-yaml asks for an explicit "?" before keys that are longer.
    private const int LongestSimpleKey = 128;

    private readonly ScalarWriter scalars = new(line);

    public string Text => line.Text;

    public void WriteRoot(JsonNode? node)
    {
        WriteNode(node, indent: 0, continuation: 2);
        line.NewLine(0);
    }

    /// <summary>Writes a node that starts at the current column.</summary>
    /// <param name="node">The node.</param>
    /// <param name="indent">The column of its keys or dashes after the first.</param>
    /// <param name="continuation">The column at which further lines of a text start.</param>
    private void WriteNode(JsonNode? node, int indent, int continuation)
    {
        switch (node)
        {
            case JsonObject { Count: > 0 } map:
                WriteMap(map, indent);
                break;
            case JsonArray { Count: > 0 } list:
                WriteList(list, indent);
                break;
            case JsonObject:
                line.Put("{}");
                break;
            case JsonArray:
                line.Put("[]");
                break;
            default:
                WriteScalar(node, continuation);
                break;
        }
    }

    private void WriteMap(JsonObject map, int indent)
    {
        KeyValuePair<string, JsonNode?>[] properties = [.. map];
        if (sorted)
        {
            Array.Sort(properties, static (one, other) => KeyOrder.Natural.Compare(one.Key, other.Key));
        }

        for (var i = 0; i < properties.Length; i++)
        {
            if (i > 0)
            {
                line.NewLine(indent);
            }

            WriteKey(properties[i].Key, indent);
            WriteValue(properties[i].Value, indent);
        }
    }

    private void WriteKey(string key, int indent)
    {
        if (key.Length > LongestSimpleKey)
        {
            line.Put("? ");
            scalars.Write(key, ScalarAnalysis.Of(key), isKey: true, indent + 2);
            line.NewLine(indent);
        }
        else
        {
            scalars.Write(key, ScalarAnalysis.Of(key), isKey: true, indent + 2);
        }

        line.Put(':');
    }

    private void WriteValue(JsonNode? value, int indent)
    {
        switch (value)
        {
            case JsonObject { Count: > 0 } map:
                line.NewLine(indent + 2);
                WriteMap(map, indent + 2);
                break;
            case JsonArray { Count: > 0 } list:
                line.NewLine(indent);
                WriteList(list, indent);
                break;
            default:
                line.Put(' ');
                WriteNode(value, indent, indent + 2);
                break;
        }
    }

    private void WriteList(JsonArray list, int indent)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (i > 0)
            {
                line.NewLine(indent);
            }

            line.Put("- ");
            WriteNode(list[i], indent + 2, indent + 2);
        }
    }

    private void WriteScalar(JsonNode? node, int continuation)
    {
        switch (node?.GetValueKind())
        {
            case null or JsonValueKind.Null:
                line.Put("null");
                break;
            case JsonValueKind.String:
                var text = node.GetValue<string>();
                scalars.Write(text, ScalarAnalysis.Of(text), isKey: false, continuation);
                break;
            case JsonValueKind.Number:
                line.Put(NumberText((JsonValue)node));
                break;
            default:
                line.Put(node.ToJsonString());
                break;
        }
    }

    private static string NumberText(JsonValue number)
    {
        if (!number.TryGetValue<double>(out var real) || number.TryGetValue<long>(out _))
        {
            return number.ToJsonString();
        }

        return Math.Abs(real) < 1e18 && Math.Truncate(real) == real
            ? ((long)real).ToString(CultureInfo.InvariantCulture)
            : GoNumber.General(real);
    }
}
