using System.Text.Json.Nodes;

using Infra.Platform.Rendering.Functions;

namespace Infra.Platform.Rendering.Values;

/// <summary>The parts of JSON text that hold no others, with the messages of Go's encoding/json.</summary>
internal sealed class GoJsonScanner(string text)
{
    private int at;

    public char Current => text[at];

    public void Advance() => at++;

    public string ReadText()
    {
        var start = at++;
        while (true)
        {
            RequireCharacter();
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

    public JsonValue ReadNumber()
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

    public void ReadLiteral(string literal)
    {
        foreach (var letter in literal)
        {
            RequireCharacter();
            if (text[at] != letter)
            {
                throw Invalid($"in literal {literal} (expecting '{letter}')");
            }

            at++;
        }
    }

    public void Require(char character, string place)
    {
        RequireMore();
        if (text[at] != character)
        {
            throw Invalid(place);
        }

        at++;
    }

    /// <summary>Passes over spaces to the next character, which must be there.</summary>
    public void RequireMore()
    {
        SkipSpace();
        RequireCharacter();
    }

    public void RequireEnd()
    {
        SkipSpace();
        if (at < text.Length)
        {
            throw Invalid("after top-level value");
        }
    }

    public FatalException Invalid(string place) => new($"invalid character '{text[at]}' {place}");

    private void SkipSpace()
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\r' or '\n')
        {
            at++;
        }
    }

    private void RequireCharacter()
    {
        if (at >= text.Length)
        {
            throw new FatalException("unexpected end of JSON input");
        }
    }
}
