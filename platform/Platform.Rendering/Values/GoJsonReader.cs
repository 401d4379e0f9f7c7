using System.Text.Json.Nodes;

using Infra.Platform.Rendering.Functions;

namespace Infra.Platform.Rendering.Values;

/// <summary>Reads JSON with the messages of Go's encoding/json; every number is a float.</summary>
internal sealed class GoJsonReader
{
    // Deeper than any document; the limit keeps a hostile text from ending the process.
    private const int DeepestLevel = 1000;

    private readonly GoJsonScanner scanner;
    private int level;

    private GoJsonReader(string text) => scanner = new GoJsonScanner(text);

    /// <exception cref="FatalException">No JSON, or not of the wanted kind.</exception>
    public static JsonNode? ReadAs(string text, bool array)
    {
        var reader = new GoJsonReader(text);
        var value = reader.ReadValue("looking for beginning of value");
        reader.scanner.RequireEnd();
        return (value, array) switch
        {
            (null, _) or (JsonArray, true) or (JsonObject, false) => value,
            _ => throw new FatalException(
                $"json: cannot unmarshal {Kind(value)} into Go value of type "
                + (array ? "[]interface {}" : "map[string]interface {}")),
        };
    }

    private static string Kind(JsonNode value) => value switch
    {
        JsonArray => "array",
        JsonObject => "object",
        _ => value.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.String => "string",
            System.Text.Json.JsonValueKind.Number => "number",
            _ => "bool",
        },
    };

    private JsonNode? ReadValue(string place)
    {
        scanner.RequireMore();
        switch (scanner.Current)
        {
            case '{' or '[' when level > DeepestLevel:
                throw new FatalException("exceeded max depth");
            case '{':
                return ReadObject();
            case '[':
                return ReadArray();
            case '"':
                return JsonValue.Create(scanner.ReadText());
            case 't':
                scanner.ReadLiteral("true");
                return JsonValue.Create(true);
            case 'f':
                scanner.ReadLiteral("false");
                return JsonValue.Create(false);
            case 'n':
                scanner.ReadLiteral("null");
                return null;
            case '-' or (>= '0' and <= '9'):
                return scanner.ReadNumber();
            default:
                throw scanner.Invalid(place);
        }
    }

    private JsonObject ReadObject()
    {
        level++;
        var map = new JsonObject();
        scanner.Advance();
        scanner.RequireMore();
        while (scanner.Current != '}')
        {
            if (scanner.Current != '"')
            {
                throw scanner.Invalid("looking for beginning of object key string");
            }

            var key = scanner.ReadText();
            scanner.Require(':', "after object key");
            map[key] = ReadValue("looking for beginning of value");
            scanner.RequireMore();
            if (scanner.Current == ',')
            {
                scanner.Advance();
                scanner.RequireMore();
                if (scanner.Current != '"')
                {
                    throw scanner.Invalid("looking for beginning of object key string");
                }
            }
            else if (scanner.Current != '}')
            {
                throw scanner.Invalid("after object key:value pair");
            }
        }

        scanner.Advance();
        level--;
        return map;
    }

    private JsonArray ReadArray()
    {
        level++;
        var list = new JsonArray();
        scanner.Advance();
        scanner.RequireMore();
        while (scanner.Current != ']')
        {
            list.Add(ReadValue("looking for beginning of value"));
            scanner.RequireMore();
            if (scanner.Current == ',')
            {
                scanner.Advance();
                scanner.RequireMore();
                if (scanner.Current == ']')
                {
                    throw scanner.Invalid("looking for beginning of value");
                }
            }
            else if (scanner.Current != ']')
            {
                throw scanner.Invalid("after array element");
            }
        }

        scanner.Advance();
        level--;
        return list;
    }
}
