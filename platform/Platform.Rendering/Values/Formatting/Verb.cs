namespace Infra.Platform.Rendering.Values.Formatting;

/// <summary>One verb of a format with its flags.</summary>
internal readonly record struct Verb(char Letter)
{
    public bool Sharp { get; init; }

    public bool Zero { get; init; }

    public bool Plus { get; init; }

    public bool Minus { get; init; }

    public bool Space { get; init; }

    public int? Width { get; init; }

    public int? Precision { get; init; }

    /// <summary>Whether values are written as Go source.</summary>
    public bool IsSource { get; init; }

    /// <summary>The flags with another letter: for <c>%v</c> some of them mean something else.</summary>
    public Verb Named(char letter) => letter == 'v'
        ? this with { Letter = letter, IsSource = Sharp, Sharp = false, Plus = false }
        : this with { Letter = letter };

    public string Padded(string text)
    {
        if (Width is not { } width || text.Length >= width)
        {
            return text;
        }

        return Minus ? text.PadRight(width) : text.PadLeft(width, Zero ? '0' : ' ');
    }
}
