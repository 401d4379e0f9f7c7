using System.Text;

namespace Infra.Platform.Documents.Reference;

/// <summary>Writes Markdown: blocks with one empty line between them.</summary>
internal sealed class MarkdownPage
{
    private readonly StringBuilder text = new();

    /// <summary>The page so far.</summary>
    public string Text => text.ToString();

    /// <summary>Text as it is, also where Markdown would see a link or the end of a cell in it.</summary>
    public static string Verbatim(string code)
    {
        var text = new StringBuilder("<code>");
        foreach (var letter in code)
        {
            text.Append(char.IsAsciiLetterOrDigit(letter) ? letter.ToString() : $"&#{(int)letter};");
        }

        return text.Append("</code>").ToString();
    }

    public void Heading(int level, string title) => Block($"{new string('#', level)} {title}");

    /// <summary>A paragraph; nothing when there is no text.</summary>
    public void Paragraph(string? paragraph)
    {
        if (!string.IsNullOrEmpty(paragraph))
        {
            Block(paragraph);
        }
    }

    public void Code(string language, string code) => Block($"```{language}\n{code.TrimEnd('\n')}\n```");

    /// <summary>A table; nothing when it would have no rows.</summary>
    public void Table(IReadOnlyList<string> headings, IEnumerable<string[]> rows)
    {
        var lines = rows.Select(static row => Line(row.Select(Cell))).ToList();
        if (lines.Count > 0)
        {
            Block(string.Join('\n', [Line(headings), Line(headings.Select(static _ => "---")), .. lines]));
        }
    }

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    /// <summary>A bar would end the cell, also inside code.</summary>
    private static string Cell(string cell) =>
        cell.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");

    private void Block(string block) => text.Append(text.Length > 0 ? "\n" : "").Append(block).Append('\n');
}
