using System.Globalization;
using System.Text;

using Microsoft.CodeAnalysis.Text;

namespace Pulumi.SourceGenerator.Json;

/// <summary>Reads a JSON text into values that know where they stand.</summary>
/// <remarks>
/// By hand, because a mistake in a schema is reported at its line and column: System.Text.Json keeps no positions in
/// its document and is not part of netstandard2.0 (a compiler host on .NET Framework would not load it), and the reader
/// that netstandard2.0 does have turns the text into XML without positions.
/// </remarks>
internal sealed class JsonParser(string text)
{
    private const int DepthMax = 200;
    private int _position;
    private int _depth;

    /// <summary>The value that the whole text is.</summary>
    /// <exception cref="JsonException">The text is not JSON, or says a key twice.</exception>
    public static JsonValue Parse(string text)
    {
        var parser = new JsonParser(text);
        var value = parser.ReadValue();
        parser.SkipSpace();
        return parser._position == text.Length ? value : throw parser.Fail("more text after the end");
    }

    private JsonValue ReadValue()
    {
        SkipSpace();
        var start = _position;
        var value = Peek() switch
        {
            '{' => ReadNested(ReadObject),
            '[' => ReadNested(ReadArray),
            '"' => new JsonValue(JsonKind.String, default) { Text = ReadString() },
            _ => ReadWord(),
        };
        value.Span = TextSpan.FromBounds(start, _position);
        return value;
    }

    private JsonValue ReadNested(Func<JsonValue> read)
    {
        if (++_depth > DepthMax)
        {
            throw Fail($"more than {DepthMax} levels");
        }

        _position++;
        var value = read();
        _depth--;
        return value;
    }

    private JsonValue ReadObject()
    {
        var value = new JsonValue(JsonKind.Object, default);
        while (!Ends('}', isFirst: value.Members.Count == 0))
        {
            var start = _position;
            var key = ReadString();
            var span = TextSpan.FromBounds(start, _position);
            SkipSpace();
            Expect(':');
            if (!value.Add(new JsonMember(key, span, ReadValue())))
            {
                throw new JsonException($"the key '{key}' twice", start);
            }
        }

        return value;
    }

    private JsonValue ReadArray()
    {
        var value = new JsonValue(JsonKind.Array, default);
        while (!Ends(']', isFirst: value.Items.Count == 0))
        {
            value.Items.Add(ReadValue());
        }

        return value;
    }

    private bool Ends(char end, bool isFirst)
    {
        SkipSpace();
        if (Peek() == end)
        {
            _position++;
            return true;
        }

        if (!isFirst)
        {
            Expect(',');
            SkipSpace();
        }

        return false;
    }

    private string ReadString()
    {
        Expect('"');
        var builder = new StringBuilder();
        while (Peek() != '"')
        {
            var next = Next();
            builder.Append(next == '\\' ? ReadEscape() : next);
        }

        _position++;
        return builder.ToString();
    }

    private char ReadEscape() => Next() switch
    {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'b' => '\b',
        'f' => '\f',
        'u' => ReadCodeUnit(),
        var other when other is '"' or '\\' or '/' => other,
        var other => throw Fail($"an unknown escape '\\{other}'"),
    };

    private char ReadCodeUnit()
    {
        var digits = _position + 4 <= text.Length ? text.Substring(_position, 4) : "";
        if (!ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
        {
            throw Fail("four hexadecimal digits expected");
        }

        _position += 4;
        return (char)unit;
    }

    private JsonValue ReadWord()
    {
        var start = _position;
        while (_position < text.Length && IsWordPart(text[_position]))
        {
            _position++;
        }

        var word = text.Substring(start, _position - start);
        var kind = word switch
        {
            "null" => JsonKind.Null,
            "true" or "false" => JsonKind.Boolean,
            _ when IsNumber(word) => JsonKind.Number,
            _ => throw new JsonException("a value expected", start),
        };
        return new JsonValue(kind, default) { Text = word };
    }

    private static bool IsWordPart(char character) => char.IsLetterOrDigit(character) || character is '+' or '-' or '.';

    private static bool IsNumber(string word) =>
        double.TryParse(word, NumberStyles.Float & ~NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out _)
        && (char.IsDigit(word[0]) || word[0] == '-');

    private void SkipSpace()
    {
        while (_position < text.Length && text[_position] is ' ' or '\t' or '\r' or '\n')
        {
            _position++;
        }
    }

    private char Peek() => _position < text.Length ? text[_position] : throw Fail("the text ends too early");

    private char Next()
    {
        var next = Peek();
        _position++;
        return next;
    }

    private void Expect(char expected)
    {
        if (Peek() != expected)
        {
            throw Fail($"'{expected}' expected");
        }

        _position++;
    }

    private JsonException Fail(string message) => new(message, _position);
}
