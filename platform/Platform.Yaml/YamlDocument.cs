using System.Text.Json.Nodes;

namespace Infra.Platform.Yaml;

/// <summary>One document of a file: its tree, and where each part of it stands.</summary>
public sealed class YamlDocument
{
    private readonly string path;
    private readonly PositionTree positions;

    internal YamlDocument(string path, JsonNode? root, PositionTree positions)
    {
        this.path = path;
        this.positions = positions;
        Root = root;
    }

    /// <summary>The tree, integers as <see cref="long"/> and other numbers as <see cref="double"/>.</summary>
    /// <remarks>Null when the document is empty.</remarks>
    public JsonNode? Root { get; }

    /// <summary>Where a field stands, or its closest ancestor when it is not in the document.</summary>
    /// <param name="fieldPath">As in <c>spec.rules[0].host</c>; keys with dots in brackets,
    /// <c>labels[a.b/c]</c>.</param>
    public SourcePosition PositionOf(string fieldPath)
    {
        var node = positions;
        foreach (var segment in PathSegments.Of(fieldPath))
        {
            if (node.Child(segment) is not { } child)
            {
                break;
            }

            node = child;
        }

        return new SourcePosition(path, node.Line, node.Column);
    }
}
