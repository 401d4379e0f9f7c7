using System.Globalization;
using System.Text;

namespace Infra.Engine.Host;

/// <summary>Colours as escape sequences, as tags, or not at all.</summary>
internal sealed class Paint(ColorMode mode)
{
    public const int Red = 1;
    public const int Green = 2;
    public const int Yellow = 3;
    public const int Magenta = 5;
    public const int BrightRed = 9;
    public const int BrightGreen = 10;
    public const int BrightBlue = 12;
    public const int BrightMagenta = 13;
    public const int BrightCyan = 14;

    private const string TagStart = "<{%";
    private const string TagEnd = "%}>";

    public string Reset => Of("reset");

    public string Bold => Of("bold");

    public string Headline(string text) => $"{Foreground(BrightMagenta)}{Bold}{text}{Reset}";

    public string In(int? color, string text) => $"{Foreground(color)}{text}{Reset}";

    /// <summary>What turns a colour on; null is the usual one.</summary>
    public string Foreground(int? color) =>
        color is { } number ? Of("fg " + number.ToString(CultureInfo.InvariantCulture)) : Reset;

    /// <summary>
    /// A text of others, whose tags become what colours are here. Without colours it has no escape sequence either.
    /// </summary>
    public string Translate(string text)
    {
        if (mode == ColorMode.Never)
        {
            text = WithoutEscapes(text);
        }

        if (mode == ColorMode.Raw || !text.Contains(TagStart, StringComparison.Ordinal))
        {
            return text;
        }

        var result = new StringBuilder();
        var position = 0;
        for (var start = text.IndexOf(TagStart, StringComparison.Ordinal); start >= 0;)
        {
            var end = text.IndexOf(TagEnd, start, StringComparison.Ordinal);
            if (end < 0)
            {
                break;
            }

            result.Append(text, position, start - position).Append(Of(text[(start + TagStart.Length)..end]));
            position = end + TagEnd.Length;
            start = text.IndexOf(TagStart, position, StringComparison.Ordinal);
        }

        return result.Append(text, position, text.Length - position).ToString();
    }

    private static string WithoutEscapes(string text)
    {
        if (!text.AsSpan().ContainsAny('\e', '\r'))
        {
            return text;
        }

        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\e' && i + 1 < text.Length && text[i + 1] == '[')
            {
                // An escape sequence ends with its first letter.
                for (i += 2; i < text.Length && !char.IsAsciiLetter(text[i]);)
                {
                    i++;
                }
            }
            else if (text[i] is not ('\e' or '\r'))
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }

    private string Of(string directive) => mode switch
    {
        ColorMode.Raw => TagStart + directive + TagEnd,
        ColorMode.Always when directive == "reset" => "\e[0m",
        ColorMode.Always when directive == "bold" => "\e[1m",
        ColorMode.Always when directive == "underline" => "\e[4m",
        ColorMode.Always when directive.StartsWith("fg ", StringComparison.Ordinal) => $"\e[38;5;{directive[3..]}m",
        ColorMode.Always when directive.StartsWith("bg ", StringComparison.Ordinal) => $"\e[48;5;{directive[3..]}m",
        _ => "",
    };
}
