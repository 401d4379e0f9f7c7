using System.Globalization;
using System.Text;

namespace Infra.Platform.Rendering.Values.Formatting;

/// <summary>Text as a Go string literal, as strconv.Quote writes it.</summary>
internal static class GoQuote
{
    public static string Quoted(string text, bool ascii)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            quoted.Append(Escaped(rune, ascii));
        }

        return quoted.Append('"').ToString();
    }

    private static string Escaped(Rune rune, bool ascii)
    {
        switch (rune.Value)
        {
            case '"' or '\\':
                return $"\\{rune}";
            case '\a':
                return "\\a";
            case '\b':
                return "\\b";
            case '\f':
                return "\\f";
            case '\n':
                return "\\n";
            case '\r':
                return "\\r";
            case '\t':
                return "\\t";
            case '\v':
                return "\\v";
        }

        if (rune.IsAscii ? rune.Value is >= ' ' and < 0x7f : !ascii && IsPrintable(rune))
        {
            return rune.ToString();
        }

        return rune.Value switch
        {
            < 0x80 => string.Create(CultureInfo.InvariantCulture, $"\\x{rune.Value:x2}"),
            < 0x10000 => string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"\\U{rune.Value:x8}"),
        };
    }

    private static bool IsPrintable(Rune rune) => Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.SpaceSeparator
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
