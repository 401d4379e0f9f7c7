using System.Text.Json.Nodes;

namespace Infra.Platform.Yaml;

/// <summary>Writes trees as YAML that every reader of YAML 1.1 or 1.2 reads back as the same tree.</summary>
/// <remarks>The styles are those of go-yaml v2: block style, lists not indented, quotes only where needed.</remarks>
public static class YamlText
{
    private const int CanonicalWidth = 80;

    /// <summary>Writes a tree with its keys in the order they have; long text is not folded.</summary>
    public static string Write(JsonNode? node) => Written(node, sorted: false, int.MaxValue);

    /// <summary>Writes a tree as kubectl and the renderer do: keys in natural order, folded at 80 columns.</summary>
    public static string WriteCanonical(JsonNode? node) => Written(node, sorted: true, CanonicalWidth);

    private static string Written(JsonNode? node, bool sorted, int width)
    {
        var writer = new TreeWriter(new LineWriter(width), sorted);
        writer.WriteRoot(node);
        return writer.Text;
    }
}
