using System.Text;

namespace Infra.Platform.Yaml;

/// <summary>Text under construction, with the column it has reached.</summary>
internal sealed class LineWriter(int width)
{
    private readonly StringBuilder text = new();

    /// <summary>The column from 0.</summary>
    public int Column { get; private set; }

    /// <summary>Whether the line is longer than it should be.</summary>
    public bool IsFull => Column > width;

    public string Text => text.ToString();

    /// <summary>Whether so many characters more leave the line within its width.</summary>
    public bool HasRoomFor(int length) => Column <= width - length;

    public void Put(char character)
    {
        text.Append(character);
        Column++;
    }

    public void Put(string value)
    {
        text.Append(value);
        Column += value.Length;
    }

    public void NewLine(int indent)
    {
        text.Append('\n').Append(' ', indent);
        Column = indent;
    }
}
