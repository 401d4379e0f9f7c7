using System.Text.RegularExpressions;

namespace Infra.Conformance;

/// <summary>A recorded command line, taken apart as a shell does.</summary>
internal sealed partial record CommandLine(
    IReadOnlyDictionary<string, string?> Variables, IReadOnlyList<string> Arguments)
{
    /// <summary>Takes a line apart: variables (null: not set), then <c>pulumi</c>, then arguments.</summary>
    public static CommandLine Parse(string line)
    {
        var variables = new Dictionary<string, string?>(StringComparer.Ordinal);
        var words = Words(line);
        var i = 0;
        for (; words[i] != "pulumi"; i++)
        {
            if (words[i] == "-u")
            {
                variables[words[++i]] = null;
            }
            else if (words[i].Split('=', 2) is [var name, var value])
            {
                variables[name] = value;
            }
        }

        return new CommandLine(variables, words[(i + 1)..]);
    }

    private static List<string> Words(string line) =>
        [.. Word().Matches(line).Select(static match => Quote().Replace(match.Value, "$1$2"))];

    [GeneratedRegex("""(?:'[^']*'|"[^"]*"|[^ '"])+""")]
    private static partial Regex Word();

    [GeneratedRegex("'([^']*)'|\"([^\"]*)\"")]
    private static partial Regex Quote();
}
