namespace Infra.Platform.Yaml;

/// <summary>Which styles a text can be written in; the rules are those of libyaml's emitter, with rare breaks
/// escaped.</summary>
internal readonly record struct ScalarAnalysis(
    bool PlainAllowed, bool SingleQuotedAllowed, bool LiteralAllowed)
{
    private const string IndicatorsAtStart = "#,[]{}&*!|>'\"%@`";

    public static ScalarAnalysis Of(string text)
    {
        if (text.Length == 0)
        {
            return new ScalarAnalysis(PlainAllowed: false, SingleQuotedAllowed: true, LiteralAllowed: false);
        }

        return text.AsSpan().ContainsAnyExceptInRange(' ', '~') ? OfAnyText(text) : OfOneLine(text);
    }

    public static bool IsBreak(char character) => character is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>Printable in YAML 1.1 as libyaml sees it: no tab, no byte order mark, nothing outside the
    /// BMP.</summary>
    public static bool IsPrintable(char character) => character
        is '\n' or (>= ' ' and <= '~') or (>= '\u00a0' and <= '\ud7ff')
            or (>= '\ue000' and <= '\ufffd' and not '\ufeff');

    /// <summary>Printable ASCII has no line breaks, and nothing that must be escaped.</summary>
    private static ScalarAnalysis OfOneLine(string text)
    {
        var plain = text[0] != ' ' && text[^1] != ' ' && !HasIndicators(text) && PlainScalar.StaysText(text);
        return new ScalarAnalysis(plain, SingleQuotedAllowed: true, LiteralAllowed: false);
    }

    private static ScalarAnalysis OfAnyText(string text)
    {
        bool breaks = false, rareBreaks = false, special = false, spaceBreak = false;
        for (var i = 0; i < text.Length; i++)
        {
            special |= !IsPrintable(text[i]);
            breaks |= IsBreak(text[i]);
            rareBreaks |= IsBreak(text[i]) && text[i] != '\n';
            spaceBreak |= IsBreak(text[i]) && i > 0 && text[i - 1] == ' ';
        }

        var edges = text[0] == ' ' || IsBreak(text[0]) || text[^1] == ' ' || IsBreak(text[^1]);
        var plain = !edges && !breaks && !special && !HasIndicators(text) && PlainScalar.StaysText(text);
        return new ScalarAnalysis(
            plain,
            SingleQuotedAllowed: !breaks && !special,
            LiteralAllowed: breaks && !rareBreaks && text[^1] != ' ' && !spaceBreak && !special);
    }

    private static bool HasIndicators(string text)
    {
        if (text.StartsWith("---", StringComparison.Ordinal) || text.StartsWith("...", StringComparison.Ordinal)
            || IndicatorsAtStart.Contains(text[0], StringComparison.Ordinal))
        {
            return true;
        }

        for (var i = text[0] is '?' or '-' ? 0 : text.AsSpan().IndexOfAny(':', '#'); i >= 0 && i < text.Length; i++)
        {
            var beforeBlank = i + 1 == text.Length || IsBlank(text[i + 1]);
            var indicates = text[i] switch
            {
                ':' => beforeBlank,
                '?' or '-' => i == 0 && beforeBlank,
                '#' => i > 0 && IsBlank(text[i - 1]),
                _ => false,
            };
            if (indicates)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBlank(char character) => character is ' ' or '\t' || IsBreak(character);
}
