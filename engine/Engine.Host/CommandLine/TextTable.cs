namespace Infra.Engine.Host;

/// <summary>Columns of text, two blanks apart; the last one is not filled up.</summary>
internal static class TextTable
{
    /// <summary>The rows as lines, each ending with a newline.</summary>
    public static string Format(string margin, params IReadOnlyList<string[]> rows)
    {
        var widths = Enumerable.Range(0, rows.Max(static row => row.Length))
            .Select(i => rows.Max(row => i < row.Length ? row[i].Length : 0)).ToArray();
        return string.Concat(rows.Select(row =>
            margin + string.Concat(row[..^1].Select((cell, i) => cell.PadRight(widths[i] + 2))) + row[^1] + "\n"));
    }
}
