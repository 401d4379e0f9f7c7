using System.Text;

namespace Infra.Conformance;

/// <summary>A recorded command line, taken apart as a shell does.</summary>
internal sealed record CommandLine(IReadOnlyDictionary<string, string?> Variables, IReadOnlyList<string> Arguments)
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

    private static List<string> Words(string line)
    {
        List<string> words = [];
        var word = new StringBuilder();
        var quote = '\0';
        var begun = false;
        foreach (var letter in line)
        {
            if (quote == '\0' && letter == ' ')
            {
                Add();
            }
            else if (letter == quote)
            {
                quote = '\0';
            }
            else if (quote == '\0' && letter is '\'' or '"' && quote == '\0')
            {
                (quote, begun) = (letter, true);
            }
            else
            {
                word.Append(letter);
                begun = true;
            }
        }

        Add();
        return words;

        void Add()
        {
            if (begun)
            {
                words.Add(word.ToString());
            }

            word.Clear();
            begun = false;
        }
    }
}
