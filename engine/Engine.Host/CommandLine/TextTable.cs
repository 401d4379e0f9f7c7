using System.Text;

namespace Infra.Engine.Host;

/// <summary>Columns of text, two blanks apart; the last one is not filled up.</summary>
internal static class TextTable
{
    /// <summary>The rows as lines, each ending with a newline.</summary>
    public static string Format(string margin, params IReadOnlyList<string[]> rows)
    {
        var widths = new int[rows.Max(static row => row.Length)];
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                widths[i] = Math.Max(widths[i], row[i].Length);
            }
        }

        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.Append(margin);
            for (var i = 0; i < row.Length - 1; i++)
            {
                text.Append(row[i].PadRight(widths[i] + 2));
            }

            text.Append(row[^1]).Append('\n');
        }

        return text.ToString();
    }
}
