using System.Text.Json.Nodes;

using Infra.Platform.Rendering.Functions;

namespace Infra.Platform.Rendering.Values;

/// <summary>Reads JSON with the messages of Go's encoding/json; every number is a float.</summary>
internal sealed class GoJsonReader
{
    private readonly string text;
    private int at;

    private GoJsonReader(string text) => this.text = text;

    /// <exception cref="FatalException">No JSON, or not of the wanted kind.</exception>
    public static JsonNode? ReadAs(string text, bool array)
    {
        var reader = new GoJsonReader(text);
        var value = reader.ReadValue("looking for beginning of value");
        reader.SkipSpace();
        if (reader.at < text.Length)
        {
            throw reader.Invalid("after top-level value");
        }

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
        SkipSpace();
        RequireMore();
        switch (text[at])
        {
            case '{':
                return ReadObject();
            case '[':
                return ReadArray();
            case '"':
                return JsonValue.Create(ReadText());
            case 't':
                ReadLiteral("true");
                return JsonValue.Create(true);
            case 'f':
                ReadLiteral("false");
                return JsonValue.Create(false);
            case 'n':
                ReadLiteral("null");
                return null;
            case '-' or (>= '0' and <= '9'):
                return ReadNumber();
            default:
                throw Invalid(place);
        }
    }

    private JsonObject ReadObject()
    {
        var map = new JsonObject();
        at++;
        SkipSpace();
        RequireMore();
        while (text[at] != '}')
        {
            if (text[at] != '"')
            {
                throw Invalid("looking for beginning of object key string");
            }

            var key = ReadText();
            Require(':', "after object key");
            map[key] = ReadValue("looking for beginning of value");
            SkipSpace();
            RequireMore();
            if (text[at] == ',')
            {
                at++;
                SkipSpace();
                RequireMore();
                if (text[at] != '"')
                {
                    throw Invalid("looking for beginning of object key string");
                }
            }
            else if (text[at] != '}')
            {
                throw Invalid("after object key:value pair");
            }
        }

        at++;
        return map;
    }

    private JsonArray ReadArray()
    {
        var list = new JsonArray();
        at++;
        SkipSpace();
        RequireMore();
        while (text[at] != ']')
        {
            list.Add(ReadValue("looking for beginning of value"));
            SkipSpace();
            RequireMore();
            if (text[at] == ',')
            {
                at++;
                SkipSpace();
                RequireMore();
                if (text[at] == ']')
                {
                    throw Invalid("looking for beginning of value");
                }
            }
            else if (text[at] != ']')
            {
                throw Invalid("after array element");
            }
        }

        at++;
        return list;
    }

    private string ReadText()
    {
        var start = at++;
        while (true)
        {
            RequireMore();
            if (text[at] == '"')
            {
                break;
            }

            if (text[at] < ' ')
            {
                throw Invalid("in string literal");
            }

            at += text[at] == '\\' ? 2 : 1;
        }

        at++;
        try
        {
            return JsonNode.Parse(text[start..at])!.GetValue<string>();
        }
        catch (System.Text.Json.JsonException)
        {
            throw new FatalException("invalid escape in string literal");
        }
    }

    private JsonValue ReadNumber()
    {
        var start = at;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is '+' or '-' or '.' or 'e' or 'E'))
        {
            at++;
        }

        try
        {
            return JsonValue.Create(JsonNode.Parse(text[start..at])!.GetValue<double>());
        }
        catch (System.Text.Json.JsonException)
        {
            throw at < text.Length ? Invalid("in numeric literal") : new FatalException("unexpected end of JSON input");
        }
    }

    private void ReadLiteral(string literal)
    {
        foreach (var letter in literal)
        {
            RequireMore();
            if (text[at] != letter)
            {
                throw Invalid($"in literal {literal} (expecting '{letter}')");
            }

            at++;
        }
    }

    private void Require(char character, string place)
    {
        SkipSpace();
        RequireMore();
        if (text[at] != character)
        {
            throw Invalid(place);
        }

        at++;
    }

    private void SkipSpace()
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\r' or '\n')
        {
            at++;
        }
    }

    private void RequireMore()
    {
        if (at >= text.Length)
        {
            throw new FatalException("unexpected end of JSON input");
        }
    }

    private FatalException Invalid(string place) => new($"invalid character '{text[at]}' {place}");
}
