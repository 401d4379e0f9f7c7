using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Infra.Engine.Host;

/// <summary>Writes values as YAML, in the style of the files that the real command line writes.</summary>
internal static class YamlRendering
{
    private static readonly string[] OldBooleans = ["y", "n", "yes", "no", "on", "off"];

    /// <summary>The value on the line of its key, or null when it takes lines of its own.</summary>
    public static string? Inline(PropertyValue value) => value switch
    {
        PropertyValue.Text text => Scalar(text.Value),
        PropertyValue.Bool flag => flag.Value ? "true" : "false",
        PropertyValue.Number number => NumberTexts.Of(number.Value),
        PropertyValue.Map { Properties.Count: 0 } => "{}",
        PropertyValue.List { Items.Length: 0 } => "[]",
        PropertyValue.Map or PropertyValue.List or PropertyValue.Secret => null,
        _ => "null",
    };

    /// <summary>A key with its value, each line after the first indented.</summary>
    public static string Entry(string key, PropertyValue value, int indent) =>
        Inline(value) is { } inline
            ? $"{Scalar(key)}: {inline}" : $"{Scalar(key)}:\n{Block(value, indent + 2)}";

    /// <summary>A value on lines of its own, without a newline at the end.</summary>
    public static string Block(PropertyValue value, int indent)
    {
        var margin = new string(' ', indent);
        return value switch
        {
            PropertyValue.Secret { Value: PropertyValue.Text ciphertext } => $"{margin}secure: {ciphertext.Value}",
            PropertyValue.Map map => string.Join(
                "\n", map.Properties.Select(pair => margin + Entry(pair.Key, pair.Value, indent))),
            PropertyValue.List list => string.Join("\n", list.Items.Select(item => margin + Item(item, indent))),
            _ => margin + Inline(value),
        };
    }

    /// <summary>An item of a list, each line after the first indented.</summary>
    public static string Item(PropertyValue value, int indent) =>
        $"- {Inline(value) ?? Block(value, indent + 2).TrimStart()}";

    private static string Scalar(string text)
    {
        if (!NeedsQuotes(text))
        {
            return text;
        }

        using var json = new StateJsonWriter();
        json.Text(text);
        return Encoding.UTF8.GetString(json.Written);
    }

    private static bool NeedsQuotes(string text) =>
        text.Length == 0
        || YamlFile.ValueOf(new YamlScalarNode(text) { Style = ScalarStyle.Plain }) is not PropertyValue.Text
        || OldBooleans.Contains(text, StringComparer.OrdinalIgnoreCase)
        || char.IsWhiteSpace(text[0])
        || char.IsWhiteSpace(text[^1])
        || "-?:,[]{}#&*!|>'\"%@`=".Contains(text[0])
        || text[^1] == ':'
        || text.Contains(": ", StringComparison.Ordinal)
        || text.Contains(" #", StringComparison.Ordinal)
        || text.Any(char.IsControl)
        || DateOnly.TryParseExact(text.AsSpan(0, Math.Min(10, text.Length)), "yyyy-MM-dd", out _);
}
