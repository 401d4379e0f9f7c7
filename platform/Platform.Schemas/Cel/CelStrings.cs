using System.Text;

namespace Infra.Platform.Schemas.Cel;

/// <summary>The functions of strings; positions and lengths are in code points.</summary>
internal static class CelStrings
{
    public static IReadOnlyDictionary<string, Func<object?[], object?>> Members { get; } =
        new Dictionary<string, Func<object?[], object?>>
        {
            ["contains"] = static a => a is [string x, string y]
                ? x.Contains(y, StringComparison.Ordinal) : CelFunctions.None(),
            ["startsWith"] = static a => a is [string x, string y]
                ? x.StartsWith(y, StringComparison.Ordinal) : CelFunctions.None(),
            ["endsWith"] = static a => a is [string x, string y]
                ? x.EndsWith(y, StringComparison.Ordinal) : CelFunctions.None(),
            ["lowerAscii"] = static a => a is [string x] ? Ascii(x, char.ToLowerInvariant) : CelFunctions.None(),
            ["upperAscii"] = static a => a is [string x] ? Ascii(x, char.ToUpperInvariant) : CelFunctions.None(),
            ["trim"] = static a => a is [string x] ? x.Trim() : CelFunctions.None(),
            ["charAt"] = static a => a is [string x, long at] ? CharAt(x, at) : CelFunctions.None(),
            ["indexOf"] = static a => a is [string x, string y, ..]
                ? IndexOf(x, y, Position(a, 0)) : CelFunctions.None(),
            ["lastIndexOf"] = static a => a is [string x, string y, ..]
                ? LastIndexOf(x, y, Position(a, Length(x))) : CelFunctions.None(),
            ["substring"] = static a => a is [string x, long from, ..]
                ? Substring(x, from, Position(a, Length(x))) : CelFunctions.None(),
            ["replace"] = static a => a is [string x, string y, string z, ..]
                ? Replace(x, y, z, a.Length == 4 ? a[3] : -1L) : CelFunctions.None(),
            ["split"] = static a => a is [string x, string y, ..]
                ? Split(x, y, a.Length == 3 ? a[2] : -1L) : CelFunctions.None(),
            ["join"] = Join,
            ["find"] = static a => a is [string x, string y] ? Find(x, y, 1).FirstOrDefault("") : CelFunctions.None(),
            ["findAll"] = static a => a is [string x, string y, ..]
                ? new CelList([.. Find(x, y, Position(a, -1))]) : CelFunctions.None(),
        };

    public static bool Matches(string text, string pattern) => Pattern(pattern).IsMatch(text);

    public static int Length(string text) => text.EnumerateRunes().Count();

    private static Re2Pattern Pattern(string pattern) => Re2Pattern.TryCompile(pattern, out var compiled)
        ? compiled
        : throw new CelException($"error parsing regexp: {pattern}");

    private static IEnumerable<string> Find(string text, string pattern, long limit) =>
        Pattern(pattern).Find(text).Take(limit < 0 ? int.MaxValue : (int)Math.Min(limit, int.MaxValue));

    private static string Ascii(string text, Func<char, char> change) =>
        string.Concat(text.Select(character => char.IsAscii(character) ? change(character) : character));

    // The optional last argument of a function.
    private static long Position(object?[] arguments, long otherwise) => arguments switch
    {
        [_, _] => otherwise,
        [_, _, long position] => position,
        _ => throw CelException.NoOverload,
    };

    private static string CharAt(string text, long at) => at == Length(text) ? "" : Substring(text, at, at + 1);

    private static string Substring(string text, long from, long to)
    {
        var runes = text.EnumerateRunes().ToList();
        return from < 0 || to > runes.Count || from > to
            ? throw new CelException($"index out of range: {(from < 0 || from > to ? from : to)}")
            : string.Concat(runes[(int)from..(int)to]);
    }

    private static long IndexOf(string text, string part, long from)
    {
        var start = Substring(text, 0, from).Length;
        var found = text.IndexOf(part, start, StringComparison.Ordinal);
        return found < 0 ? -1 : Length(text[..found]);
    }

    // Go looks for the last one that starts at the position or before it.
    private static long LastIndexOf(string text, string part, long from)
    {
        var end = Math.Min(text.Length, Substring(text, 0, from).Length + part.Length);
        var found = text.AsSpan(0, end).LastIndexOf(part, StringComparison.Ordinal);
        return found < 0 ? -1 : Length(text[..found]);
    }

    private static string Replace(string text, string old, string with, object? times)
    {
        var left = times as long? ?? throw CelException.NoOverload;
        if (left < 0 && old.Length > 0)
        {
            return text.Replace(old, with, StringComparison.Ordinal);
        }

        var result = new StringBuilder();
        var at = 0;
        for (; left != 0 && old.Length > 0; left--)
        {
            var found = text.IndexOf(old, at, StringComparison.Ordinal);
            if (found < 0)
            {
                break;
            }

            result.Append(text, at, found - at).Append(with);
            at = found + old.Length;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    private static CelList Split(string text, string separator, object? times)
    {
        var limit = times as long? ?? throw CelException.NoOverload;
        if (limit == 0)
        {
            return new([]);
        }

        var count = limit < 0 || limit > int.MaxValue ? int.MaxValue : (int)limit;
        return new(separator.Length == 0
            ? [.. text.EnumerateRunes().Select(static rune => rune.ToString())]
            : [.. text.Split(separator, count)]);
    }

    private static object Join(object?[] arguments)
    {
        if (arguments is not ([CelList] or [CelList, string]))
        {
            return CelFunctions.None();
        }

        var items = ((CelList)arguments[0]!).Items
            .Select(static item => item as string ?? throw CelException.NoOverload);
        return string.Join(arguments.Length == 2 ? (string)arguments[1]! : "", items);
    }
}
