using System.Globalization;

namespace Infra.Platform.Schemas.Cel;

/// <summary>Cuts an expression into words.</summary>
internal sealed class CelLexer(string source)
{
    private static readonly string[] Operators =
    [
        "==", "!=", "<=", ">=", "&&", "||", "<", ">", "+", "-", "*", "/", "%", "!", "?", ":", ".", ",", "(", ")", "[",
        "]", "{", "}",
    ];

    // https://github.com/google/cel-spec/blob/master/doc/langdef.md#syntax: not usable as identifiers.
    private static readonly HashSet<string> Reserved =
    [
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package",
        "namespace", "return", "var", "void", "while",
    ];

    private int at;

    public List<CelToken> Tokens()
    {
        var tokens = new List<CelToken>();
        for (SkipBlank(); at < source.Length; SkipBlank())
        {
            tokens.Add(Next());
        }

        tokens.Add(new(CelTokenKind.End, "<EOF>", null, source.Length));
        return tokens;
    }

    public static bool IsReserved(string word) => Reserved.Contains(word);

    private CelToken Next()
    {
        var start = at;
        var current = source[at];
        if (char.IsAsciiDigit(source[at + (current == '.' && at + 1 < source.Length ? 1 : 0)]))
        {
            return Number(start);
        }

        if (CelStringLiteral.TryRead(source, at) is { } text)
        {
            at = text.End;
            return new(CelTokenKind.Literal, source[start..at], text.Value, start);
        }

        return IsWordStart(current) ? Word(start) : Operator(start);
    }

    private CelToken Word(int start)
    {
        while (at < source.Length && (IsWordStart(source[at]) || char.IsAsciiDigit(source[at])))
        {
            at++;
        }

        var word = source[start..at];
        return word switch
        {
            "true" => new(CelTokenKind.Literal, word, true, start),
            "false" => new(CelTokenKind.Literal, word, false, start),
            "null" => new(CelTokenKind.Literal, word, null, start),
            "in" => new(CelTokenKind.Operator, word, null, start),
            _ => new(CelTokenKind.Identifier, word, null, start),
        };
    }

    private CelToken Operator(int start)
    {
        var found = Array.Find(Operators, text => string.CompareOrdinal(source, at, text, 0, text.Length) == 0);
        if (found is null)
        {
            throw CelException.Syntax(
                source, start, $"Syntax error: token recognition error at: '{source[start]}'");
        }

        at += found.Length;
        return new(CelTokenKind.Operator, found, null, start);
    }

    private CelToken Number(int start)
    {
        var isHexadecimal = string.CompareOrdinal(source, at, "0x", 0, 2) == 0;
        at += isHexadecimal ? 2 : 0;
        var digits = at;
        Skip(isHexadecimal ? char.IsAsciiHexDigit : char.IsAsciiDigit);
        var isDouble = !isHexadecimal && SkipFraction() | SkipExponent();
        var text = source[digits..at];
        var isUnsigned = !isDouble && at < source.Length && source[at] is 'u' or 'U';
        at += isUnsigned ? 1 : 0;
        var style = isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        object? value = isDouble ? double.Parse(text, CultureInfo.InvariantCulture)
            : isUnsigned ? ulong.TryParse(text, style, CultureInfo.InvariantCulture, out var u) ? u : null
            // One more than the largest integer: it may be the digits of the smallest one.
            : ulong.TryParse(text, style, CultureInfo.InvariantCulture, out var i) ? Signed(i) : null;
        return value is null
            ? throw CelException.Syntax(source, start, $"invalid {(isUnsigned ? "uint" : "int")} literal")
            : new(CelTokenKind.Literal, source[start..at], value, start);
    }

    private static object? Signed(ulong digits) =>
        digits <= long.MaxValue ? (long)digits : digits == 1UL << 63 ? SmallestInteger.Digits : null;

    private bool SkipFraction()
    {
        if (at + 1 >= source.Length || source[at] != '.' || !char.IsAsciiDigit(source[at + 1]))
        {
            return false;
        }

        at++;
        Skip(char.IsAsciiDigit);
        return true;
    }

    private bool SkipExponent()
    {
        if (at >= source.Length || source[at] is not ('e' or 'E'))
        {
            return false;
        }

        var sign = at + 1 < source.Length && source[at + 1] is '+' or '-' ? 1 : 0;
        if (at + 1 + sign >= source.Length || !char.IsAsciiDigit(source[at + 1 + sign]))
        {
            return false;
        }

        at += 1 + sign;
        Skip(char.IsAsciiDigit);
        return true;
    }

    private void Skip(Func<char, bool> isPart)
    {
        while (at < source.Length && isPart(source[at]))
        {
            at++;
        }
    }

    private void SkipBlank()
    {
        while (at < source.Length)
        {
            if (string.CompareOrdinal(source, at, "//", 0, 2) == 0)
            {
                var end = source.IndexOf('\n', at);
                at = end < 0 ? source.Length : end;
            }
            else if (source[at] is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                at++;
            }
            else
            {
                return;
            }
        }
    }

    private static bool IsWordStart(char current) => char.IsAsciiLetter(current) || current == '_';
}

/// <summary>The digits of the smallest integer, which have a value only after a minus.</summary>
internal sealed class SmallestInteger
{
    public static SmallestInteger Digits { get; } = new();
}
