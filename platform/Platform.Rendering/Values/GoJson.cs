using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

using Infra.Platform.Yaml;

namespace Infra.Platform.Rendering.Values;

/// <summary>JSON as Go's encoding/json writes it: sorted keys, no spaces, and what HTML could misread
/// escaped.</summary>
internal static class GoJson
{
    public static string Text(JsonNode? node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return text.ToString();
    }

    private static void Write(JsonNode? node, StringBuilder text)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject map:
                WriteAll(map.OrderBy(property => property.Key, StringComparer.Ordinal), ('{', '}'), text, property =>
                {
                    WriteText(property.Key, text);
                    text.Append(':');
                    Write(property.Value, text);
                });
                break;
            case JsonArray list:
                WriteAll(list, ('[', ']'), text, item => Write(item, text));
                break;
            case JsonValue value when value.TryGetValue<string>(out var content):
                WriteText(content, text);
                break;
            case JsonValue value when value.TryGetValue<double>(out var number) && !value.TryGetValue<long>(out _):
                text.Append(GoNumber.Json(number));
                break;
            default:
                text.Append(node.ToJsonString());
                break;
        }
    }

    private static void WriteAll<T>(
        IEnumerable<T> items, (char Open, char Close) marks, StringBuilder text, Action<T> write)
    {
        text.Append(marks.Open);
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst)
            {
                text.Append(',');
            }

            isFirst = false;
            write(item);
        }

        text.Append(marks.Close);
    }

    private static void WriteText(string content, StringBuilder text)
    {
        text.Append('"');
        foreach (var character in content)
        {
            text.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\f' => "\\f",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '<' or '>' or '&' or '\u2028' or '\u2029' or < ' ' =>
                    string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => $"{character}",
            });
        }

        text.Append('"');
    }
}
