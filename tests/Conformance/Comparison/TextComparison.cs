using System.Text.RegularExpressions;

namespace Infra.Conformance;

/// <summary>
/// Compares what a command prints: byte for byte, but for the order of progress rows and of diagnostics.
/// </summary>
/// <param name="tokens">What tokens stand for.</param>
/// <param name="plain">
/// Whether colours are left out: programs print them even where none are asked for, and the event logs that we know
/// their texts from do not have them.
/// </param>
internal sealed partial class TextComparison(Tokens tokens, bool plain)
{
    /// <summary>The first line that differs; null when none does.</summary>
    public Difference? Compare(string aspect, string recorded, string ours)
    {
        var expected = Ordered(tokens.Normal(plain ? Colours().Replace(recorded, "") : recorded));
        var got = Ordered(tokens.Normal(Renumbered(IsTable(recorded) ? Blanks().Replace(ours, "  ") : ours)));
        for (var i = 0; i < Math.Max(expected.Count, got.Count); i++)
        {
            var (left, right) = (At(expected, i), At(got, i));
            if (left != right && !tokens.Match(left, right))
            {
                return Difference.Of(aspect, left, right);
            }
        }

        return null;
    }

    [GeneratedRegex(@"\x1b\[[0-9;]*m")]
    private static partial Regex Colours();

    // The recorded streams were numbered anew, without the gaps of what is left out of them.
    private static string Renumbered(string text)
    {
        var next = 0;
        return Sequence().Replace(text, _ => $"{{\"sequence\":{next++}");
    }

    // Of these tables the recordings have shortened blanks.
    private static bool IsTable(string recorded) => recorded.StartsWith("NAME  ", StringComparison.Ordinal)
        && !recorded.Contains("   ", StringComparison.Ordinal);

    [GeneratedRegex("(?<=[^ \\n]) {2,}(?=[^ \\n])")]
    private static partial Regex Blanks();

    [GeneratedRegex("^\\{\"sequence\":[0-9]+", RegexOptions.Multiline)]
    private static partial Regex Sequence();

    private static string At(List<string> lines, int i) => i < lines.Count ? $"{i + 1}: {lines[i]}" : "the end";

    private static List<string> Ordered(string text)
    {
        List<string> result = [];
        List<string> rows = [];
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Contains("Diagnostics:", StringComparison.Ordinal) && rows.Count >= 0)
            {
                Flush(result, rows);
                result.Add(lines[i]);
                i = AddGroups(result, lines, i + 1) - 1;
            }
            else if (lines[i].StartsWith(' ') || lines[i].StartsWith('\u001b'))
            {
                rows.Add(lines[i]);
            }
            else
            {
                Flush(result, rows);
                result.Add(lines[i]);
            }
        }

        Flush(result, rows);
        return result;
    }

    // Rows tell what happened when; resources that do not wait for each other may take turns.
    private static void Flush(List<string> result, List<string> rows)
    {
        var isProgress = result.Count > 1 && result[^1] is ""
            && rows.Exists(static row => row.Contains("pulumi:pulumi:Stack", StringComparison.Ordinal));
        result.AddRange(isProgress ? rows.Order(StringComparer.Ordinal) : rows);
        rows.Clear();
    }

    private static int AddGroups(List<string> result, string[] lines, int from)
    {
        List<string> groups = [];
        var i = from;
        for (; i < lines.Length && (lines[i] is "" ? Next(lines, i) : lines[i]).StartsWith(' '); i++)
        {
            if (lines[i] is [' ', ' ', not ' ', ..])
            {
                groups.Add(lines[i]);
            }
            else if (groups.Count > 0)
            {
                groups[^1] += "\n" + lines[i];
            }
        }

        result.AddRange(groups.Select(static group => group.TrimEnd('\n')).Order(StringComparer.Ordinal)
            .SelectMany(static group => group.Split('\n')));
        return i;
    }

    private static string Next(string[] lines, int i) => i + 1 < lines.Length ? lines[i + 1] : "";
}
