using System.Globalization;
using System.Text.RegularExpressions;

namespace Infra.Engine.Host;

/// <summary>Colours as escape sequences, as tags, or not at all.</summary>
internal sealed partial class Paint(ColorMode mode)
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

        return mode == ColorMode.Raw || !text.Contains(TagStart, StringComparison.Ordinal)
            ? text : Tag().Replace(text, tag => Of(tag.Groups[1].Value));
    }

    /// <summary>A text without what only a terminal understands.</summary>
    public static string WithoutEscapes(string text) =>
        text.AsSpan().ContainsAny('\e', '\r') ? Sequence().Replace(text, "") : text;

    [GeneratedRegex("<\\{%(.*?)%\\}>")]
    private static partial Regex Tag();

    // A sequence ends with its first letter.
    [GeneratedRegex("\\e\\[[^A-Za-z]*[A-Za-z]?|[\\e\\r]")]
    private static partial Regex Sequence();

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
