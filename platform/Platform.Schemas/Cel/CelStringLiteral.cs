using System.Globalization;
using System.Text;

namespace Infra.Platform.Schemas.Cel;

/// <summary>Reads a string or bytes literal: quotes of four kinds, raw and bytes prefixes, escapes.</summary>
internal sealed class CelStringLiteral
{
    private const string Simple = "a\ab\bf\fn\nr\rt\tv\v\\\\''\"\"``??";

    private readonly string source;
    private readonly StringBuilder text = new();
    private readonly List<byte> bytes = [];
    private bool isRaw;
    private bool isBytes;
    private int at;

    private CelStringLiteral(string source, int start)
    {
        this.source = source;
        at = start;
    }

    public static (object Value, int End)? TryRead(string source, int start)
    {
        var literal = new CelStringLiteral(source, start);
        literal.ReadPrefix();
        if (literal.at >= source.Length || source[literal.at] is not ('"' or '\''))
        {
            return null;
        }

        literal.ReadBody(start);
        return (literal.isBytes ? literal.bytes.ToArray() : literal.text.ToString(), literal.at);
    }

    private void ReadPrefix()
    {
        for (; at < source.Length && source[at] is 'r' or 'R' or 'b' or 'B'; at++)
        {
            if (source[at] is 'r' or 'R' ? isRaw : isBytes)
            {
                return;
            }

            isRaw |= source[at] is 'r' or 'R';
            isBytes |= source[at] is 'b' or 'B';
        }
    }

    private void ReadBody(int start)
    {
        var quote = source[at].ToString();
        var triple = new string(quote[0], 3);
        quote = string.CompareOrdinal(source, at, triple, 0, 3) == 0 ? triple : quote;
        for (at += quote.Length; ; at++)
        {
            if (at >= source.Length || (quote.Length == 1 && source[at] is '\n' or '\r'))
            {
                throw CelException.Syntax(
                    source, start, $"Syntax error: token recognition error at: '{source[start..at]}'");
            }

            if (string.CompareOrdinal(source, at, quote, 0, quote.Length) == 0)
            {
                at += quote.Length;
                return;
            }

            if (source[at] == '\\' && !isRaw)
            {
                ReadEscape();
            }
            else
            {
                Append(source[at]);
            }
        }
    }

    // Leaves the position at the last character of the escape.
    private void ReadEscape()
    {
        var start = at++;
        var kind = at < source.Length ? source[at] : '\0';
        var simple = Simple.IndexOf(kind, StringComparison.Ordinal);
        if (kind is 'x' or 'X' or 'u' or 'U')
        {
            var isByte = kind is 'x' or 'X';
            AppendCode(Digits(start, isByte ? 2 : kind == 'u' ? 4 : 8, 16, at + 1), isByte);
        }
        else if (kind is >= '0' and <= '3')
        {
            AppendCode(Digits(start, 3, 8, at), isByte: true);
        }
        else if (simple >= 0 && simple % 2 == 0)
        {
            Append(Simple[simple + 1]);
        }
        else
        {
            throw CelException.Syntax(source, start, "Syntax error: token recognition error at: '\\'");
        }
    }

    private uint Digits(int start, int count, int radix, int from)
    {
        uint value = 0;
        for (var i = from; i < from + count; i++)
        {
            var digit = i < source.Length && char.IsAsciiHexDigit(source[i])
                ? int.Parse(source.AsSpan(i, 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
                : radix;
            if (digit >= radix)
            {
                throw CelException.Syntax(source, start, "Syntax error: token recognition error at: '\\'");
            }

            value = unchecked((value * (uint)radix) + (uint)digit);
        }

        at = from + count - 1;
        return value;
    }

    private void AppendCode(uint code, bool isByte)
    {
        if (isBytes && isByte)
        {
            bytes.Add((byte)code);
        }
        else if (Rune.IsValid(code))
        {
            text.Append(new Rune(code).ToString());
            bytes.AddRange(Encoding.UTF8.GetBytes(new Rune(code).ToString()));
        }
        else
        {
            throw CelException.Syntax(source, at, "invalid unicode code point");
        }
    }

    private void Append(char character)
    {
        text.Append(character);
        if (char.IsLowSurrogate(character) && text.Length > 1 && char.IsHighSurrogate(text[^2]))
        {
            bytes.AddRange(Encoding.UTF8.GetBytes([text[^2], character]));
        }
        else if (!char.IsHighSurrogate(character))
        {
            bytes.AddRange(Encoding.UTF8.GetBytes([character]));
        }
    }
}
