using System.Globalization;

namespace Infra.Platform.Rendering.FieldPaths;

/// <summary>Reads the text of a path into segments.</summary>
internal static class PathSyntax
{
    /// <exception cref="FormatException">With the offending character and its position.</exception>
    public static List<Segment> Read(string text)
    {
        var segments = new List<Segment>();
        var at = 0;
        while (at < text.Length)
        {
            switch (text[at])
            {
                case '[':
                    at = ReadBracket(text, at, segments);
                    break;
                case ']':
                    throw Unexpected(text, at);
                case '.':
                    RequireFieldAfter(text, at, isFirst: segments.Count == 0);
                    at++;
                    break;
                default:
                    at = ReadField(text, at, segments);
                    break;
            }
        }

        return segments;
    }

    private static void RequireFieldAfter(string text, int period, bool isFirst)
    {
        if (isFirst || period + 1 == text.Length)
        {
            throw Unexpected(text, period);
        }

        if (text[period + 1] is '.' or '[' or ']')
        {
            throw Unexpected(text, period + 1);
        }
    }

    private static int ReadField(string text, int start, List<Segment> segments)
    {
        var end = text.AsSpan(start).IndexOfAny('.', '[', ']') is var length and >= 0 ? start + length : text.Length;
        segments.Add(new Segment(text[start..end], 0));
        return end;
    }

    private static int ReadBracket(string text, int open, List<Segment> segments)
    {
        var close = text.AsSpan(open + 1).IndexOfAny('[', ']') is var length and >= 0 ? open + 1 + length : -1;
        if (close < 0)
        {
            throw new FormatException($"unterminated '[' at position {Position(text, open)}");
        }

        if (text[close] == '[' || close == open + 1)
        {
            throw Unexpected(text, close);
        }

        var content = text[(open + 1)..close];
        segments.Add(IsIndex(content, out var index) ? new Segment(null, index) : new Segment(Unquoted(content), 0));
        return close + 1;
    }

    private static bool IsIndex(string content, out uint index) =>
        uint.TryParse(content, NumberStyles.None, CultureInfo.InvariantCulture, out index);

    private static string Unquoted(string content) => content.Trim('\'').Trim('"');

    private static FormatException Unexpected(string text, int at) =>
        new($"unexpected '{text[at]}' at position {Position(text, at)}");

    private static int Position(string text, int at) => text.AsSpan(0, at).ToString().EnumerateRunes().Count();
}
