using System.Globalization;

namespace Infra.Platform.Yaml;

/// <summary>Writes one text in the first style that can hold it.</summary>
internal sealed class ScalarWriter(LineWriter line)
{
    public void Write(string text, ScalarAnalysis analysis, bool isKey, int indent)
    {
        if (analysis.PlainAllowed)
        {
            Folded(text, isKey, indent, quote: null);
        }
        else if (analysis.LiteralAllowed && !isKey)
        {
            WriteLines(text, indent);
        }
        else if (analysis.SingleQuotedAllowed && PlainScalar.StaysText(text))
        {
            line.Put('\'');
            Folded(text, isKey, indent, quote: '\'');
            line.Put('\'');
        }
        else
        {
            DoubleQuoted(text, isKey, indent);
        }
    }

    private void WriteLines(string text, int indent)
    {
        line.Put('|');
        if (text[0] == ' ' || ScalarAnalysis.IsBreak(text[0]))
        {
            line.Put('2');
        }

        if (text[^1] != '\n')
        {
            line.Put('-');
        }
        else if (text.Length == 1 || text[^2] == '\n')
        {
            line.Put('+');
        }

        var end = text[^1] == '\n' ? text.Length - 1 : text.Length;
        foreach (var range in text.AsSpan(0, end).Split('\n'))
        {
            var content = text.AsSpan(0, end)[range];
            line.NewLine(content.IsEmpty ? 0 : indent);
            line.Put(content.ToString());
        }
    }

    private void Folded(string text, bool isKey, int indent, char? quote)
    {
        if (quote is null && (isKey || line.HasRoomFor(text.Length)))
        {
            line.Put(text);
            return;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var inside = quote is null || (i > 0 && i < text.Length - 1);
            if (text[i] == ' ' && !isKey && line.IsFull && inside && IsLoneSpace(text, i))
            {
                line.NewLine(indent);
                continue;
            }

            line.Put(text[i]);
            if (text[i] == quote)
            {
                line.Put(text[i]);
            }
        }
    }

    private static bool IsLoneSpace(string text, int at) =>
        (at == 0 || text[at - 1] != ' ') && (at + 1 == text.Length || text[at + 1] != ' ');

    private void DoubleQuoted(string text, bool isKey, int indent)
    {
        line.Put('"');
        var afterSpace = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ' ' && !isKey && !afterSpace && line.IsFull && i > 0 && i < text.Length - 1)
            {
                line.NewLine(indent);
                if (text[i + 1] == ' ')
                {
                    line.Put('\\');
                }

                afterSpace = true;
                continue;
            }

            afterSpace = text[i] == ' ';
            i += Quoted(text, i);
        }

        line.Put('"');
    }

    /// <summary>Writes the character at a place, and says how many further units it took.</summary>
    private int Quoted(string text, int at)
    {
        var character = text[at];
        if (char.IsHighSurrogate(character) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        {
            line.Put(string.Create(
                CultureInfo.InvariantCulture, $"\\U{char.ConvertToUtf32(character, text[at + 1]):X8}"));
            return 1;
        }

        if (ScalarAnalysis.IsPrintable(character) && !ScalarAnalysis.IsBreak(character)
            && character is not ('"' or '\\'))
        {
            line.Put(character);
            return 0;
        }

        line.Put(Escape(character));
        return 0;
    }

    private static string Escape(char character) => character switch
    {
        '\0' => "\\0",
        '\a' => "\\a",
        '\b' => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\v' => "\\v",
        '\f' => "\\f",
        '\r' => "\\r",
        '\u001b' => "\\e",
        '"' => "\\\"",
        '\\' => "\\\\",
        '\u0085' => "\\N",
        '\u00a0' => "\\_",
        '\u2028' => "\\L",
        '\u2029' => "\\P",
        <= '\u00ff' => string.Create(CultureInfo.InvariantCulture, $"\\x{(int)character:X2}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
    };
}
