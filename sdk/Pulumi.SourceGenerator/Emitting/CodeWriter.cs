using System.Text;

namespace Pulumi.SourceGenerator.Emitting;

/// <summary>Writes indented lines of C#; a block closes itself.</summary>
internal sealed class CodeWriter
{
    private const int IndentSize = 4;
    private readonly StringBuilder _text = new();
    private int _indent;

    public void Line(string line) => _text.Append(' ', _indent).Append(line).Append('\n');

    public void Blank() => _text.Append('\n');

    /// <summary>Several lines as they stand, indented alike.</summary>
    public void Lines(string lines)
    {
        foreach (var line in lines.Split('\n'))
        {
            if (line.Length == 0)
            {
                Blank();
                continue;
            }

            Line(line);
        }
    }

    /// <summary>A header and braces around what is written until the block is disposed.</summary>
    public Closing Block(string header)
    {
        Line(header);
        Line("{");
        return Indented("}");
    }

    /// <summary>What is written until disposed stands one level deeper.</summary>
    public Closing Indented(string? end = null)
    {
        _indent += IndentSize;
        return new Closing(this, end);
    }

    /// <summary>A doc comment: the first paragraph of a description, or the fallback where there is none.</summary>
    public void Summary(string description, string fallback)
    {
        var lines = FirstParagraph(description);
        if (lines.Count == 0)
        {
            lines.Add(fallback);
        }

        if (lines.Count == 1)
        {
            Line($"/// <summary>{lines[0]}</summary>");
            return;
        }

        Line("/// <summary>");
        lines.ForEach(line => Line($"/// {line}"));
        Line("/// </summary>");
    }

    public void Obsolete(string? message)
    {
        if (message is not null)
        {
            Line($"[Obsolete(@\"{message.Replace("\"", "\"\"")}\")]");
        }
    }

    public override string ToString() => _text.ToString();

    private static List<string> FirstParagraph(string description) => description.Trim().Split('\n')
        .Select(static line => line.Trim())
        .TakeWhile(static line => line.Length > 0
            && !line.StartsWith("{{", StringComparison.Ordinal) && !line.StartsWith("```", StringComparison.Ordinal))
        .Select(static line => line.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;"))
        .ToList();

    /// <summary>Ends a block.</summary>
    internal readonly struct Closing(CodeWriter writer, string? end) : IDisposable
    {
        public void Dispose()
        {
            writer._indent -= IndentSize;
            if (end is not null)
            {
                writer.Line(end);
            }
        }
    }
}
