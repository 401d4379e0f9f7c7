namespace Infra.Platform.Yaml;

/// <summary>The parser's complaint as one plain sentence at the place that has to be changed.</summary>
internal static class ParserMistake
{
    public static YamlException In(string text, string path, YamlDotNet.Core.YamlException broken)
    {
        // The parser notices a tab only as a character, or a key, that it did not expect.
        if (TabAt(text, path, (int)broken.End.Line) is { } tab)
        {
            return new YamlException(tab, "a tab cannot indent YAML; use spaces");
        }

        var sentence = broken.Message.Trim().TrimEnd('.');
        return new YamlException(
            TreeReader.At(path, broken.End), $"this is not YAML: {char.ToLowerInvariant(sentence[0])}{sentence[1..]}");
    }

    private static SourcePosition? TabAt(string text, string path, int number)
    {
        var line = text.Split('\n').ElementAtOrDefault(number - 1) ?? "";
        var indentation = line.Length - line.TrimStart().Length;
        return line.IndexOf('\t', 0, indentation) is var tab and >= 0
            ? new SourcePosition(path, number, tab + 1)
            : null;
    }
}
