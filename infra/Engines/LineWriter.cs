using System.Text;

namespace Infra.Engines;

/// <summary>Collects text and hands over each line as it ends.</summary>
internal sealed class LineWriter(Action<string>? onLine) : StringWriter
{
    private readonly StringBuilder line = new();

    /// <inheritdoc/>
    public override void Write(char value)
    {
        base.Write(value);
        if (onLine is null)
        {
            return;
        }

        if (value is not '\n')
        {
            line.Append(value);
            return;
        }

        onLine(line.ToString());
        line.Clear();
    }

    /// <inheritdoc/>
    public override void Write(string? value)
    {
        foreach (var character in value ?? "")
        {
            Write(character);
        }
    }

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));
}
