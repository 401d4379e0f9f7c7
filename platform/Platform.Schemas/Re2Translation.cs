using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Infra.Platform.Schemas;

/// <summary>Writes a pattern of RE2 in the notation of .NET, where the two differ.</summary>
internal sealed class Re2Translation(string pattern)
{
    private static readonly Dictionary<string, string> Classes = new()
    {
        ["alnum"] = "0-9A-Za-z", ["alpha"] = "A-Za-z", ["ascii"] = @"\x00-\x7F", ["blank"] = @"\t ",
        ["cntrl"] = @"\x00-\x1F\x7F", ["digit"] = "0-9", ["graph"] = "!-~", ["lower"] = "a-z", ["print"] = " -~",
        ["punct"] = @"!-/:-@\[-`{-~", ["space"] = @"\t\n\v\f\r ", ["upper"] = "A-Z", ["word"] = "0-9A-Za-z_",
        ["xdigit"] = "0-9A-Fa-f",
    };

    // Perl classes know only ASCII in Go. The second text is everything else.
    private static readonly Dictionary<char, (string In, string Out)> Perl = new()
    {
        ['d'] = ("0-9", @"\x00-/:-\uFFFF"),
        ['w'] = ("0-9A-Za-z_", @"\x00-/:-@\[-^`{-\uFFFF"),
        ['s'] = (@"\t\n\f\r ", @"\x00-\x08\x0B\x0E-\x1F!-\uFFFF"),
    };

    private readonly StringBuilder text = new();
    private int at;
    private bool isClass;
    private bool isMultiline;

    public string Text()
    {
        while (at < pattern.Length)
        {
            Step();
        }

        return text.ToString();
    }

    private void Step()
    {
        var current = pattern[at];
        if (current == '\\' && at + 1 < pattern.Length)
        {
            Escape(pattern[at + 1]);
        }
        else if (isClass)
        {
            InClass(current);
        }
        else if (Starts("(?P<"))
        {
            Replace("(?P<", "(?<");
        }
        else if (current == '(' && at + 1 < pattern.Length && pattern[at + 1] == '?')
        {
            Flags();
        }
        // Without the flag m, Go takes only the very end; .NET also takes the place before a last line break.
        else if (current == '$')
        {
            Replace("$", isMultiline ? "$" : @"\z");
        }
        else
        {
            isClass = current == '[';
            Copy();
        }
    }

    // A bracket that closes right after the opening one is itself.
    private void Copy()
    {
        var opening = Starts("[^]") ? "[^" : Starts("[]") ? "[" : "";
        text.Append(opening.Length == 0 ? pattern[at].ToString() : opening + @"\]");
        at += opening.Length + 1;
    }

    private void InClass(char current)
    {
        var end = Starts("[:") ? pattern.IndexOf(":]", at, StringComparison.Ordinal) : -1;
        var name = end < 0 ? "" : pattern[(at + 2)..end];
        if (Classes.TryGetValue(name, out var members))
        {
            text.Append(members);
            at = end + 2;
            return;
        }

        isClass = current != ']';
        // A bracket inside is itself; after a hyphen .NET would take it for a subtraction.
        text.Append(current == '[' ? @"\[" : current.ToString());
        at++;
    }

    private void Escape(char kind)
    {
        if (Perl.TryGetValue(char.ToLowerInvariant(kind), out var set))
        {
            var members = char.IsLower(kind) ? set.In : set.Out;
            text.Append(isClass ? members : $"[{members}]");
        }
        else if (kind == 'Q')
        {
            Quoted();
            return;
        }
        else if (kind is 'p' or 'P' && at + 2 < pattern.Length && pattern[at + 2] != '{')
        {
            text.Append('\\').Append(kind).Append('{').Append(pattern[at + 2]).Append('}');
            at++;
        }
        else
        {
            text.Append(Escaped(kind));
        }

        at += 2;
    }

    // What only .NET knows is a mistake in Go.
    private string Escaped(char kind) => kind switch
    {
        'Z' or 'G' or 'e' or 'c' or 'k' => throw new ArgumentException($@"\{kind} means nothing in Go", nameof(kind)),
        '_' => "_",
        'x' when at + 2 < pattern.Length && pattern[at + 2] == '{' => CodePoint(),
        _ => $@"\{kind}",
    };

    private string CodePoint()
    {
        var end = pattern.IndexOf('}', at);
        if (end < 0 || !ushort.TryParse(
            pattern.AsSpan(at + 3, end - at - 3), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture,
            out var code))
        {
            throw new ArgumentException("no code point of the basic plane", nameof(pattern));
        }

        // The caller goes on two characters after the backslash.
        at = end - 1;
        return $@"\u{code:X4}";
    }

    private void Quoted()
    {
        var end = pattern.IndexOf(@"\E", at, StringComparison.Ordinal);
        var stop = end < 0 ? pattern.Length : end;
        text.Append(Regex.Escape(pattern[(at + 2)..stop]));
        at = end < 0 ? stop : stop + 2;
    }

    // (?flags) and (?flags:...): U, which swaps greedy and lazy, has no counterpart and is left for .NET to refuse.
    private void Flags()
    {
        var end = at + 2;
        while (end < pattern.Length && (char.IsAsciiLetter(pattern[end]) || pattern[end] == '-'))
        {
            end++;
        }

        var flags = pattern[(at + 2)..end];
        isMultiline |= flags.Split('-')[0].Contains('m', StringComparison.Ordinal);
        text.Append("(?").Append(flags);
        at = end;
    }

    private void Replace(string old, string with)
    {
        text.Append(with);
        at += old.Length;
    }

    private bool Starts(string part) => string.CompareOrdinal(pattern, at, part, 0, part.Length) == 0;
}
