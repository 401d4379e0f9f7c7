using System.Text.Json.Nodes;

using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Infra.Platform.Yaml;

/// <summary>Builds the tree of one document from the parser's events.</summary>
internal sealed class TreeReader(IParser parser, string path)
{
    // Deeper documents do not exist; the limit keeps a hostile one from ending the process.
    private const int DeepestLevel = 200;

    // Aliases multiply: nine lines can stand for a billion nodes.
    private const int MostAliasedNodes = 100_000;

    private readonly Dictionary<string, (JsonNode? Node, PositionTree At)> anchors = new(StringComparer.Ordinal);
    private int aliased;

    public YamlDocument ReadDocument()
    {
        parser.Consume<DocumentStart>();
        var (root, at) = ReadNode(0);
        parser.Consume<DocumentEnd>();
        return new YamlDocument(path, root, at);
    }

    public static SourcePosition At(string path, Mark mark) => new(path, (int)mark.Line, (int)mark.Column);

    private (JsonNode? Node, PositionTree At) ReadNode(int level)
    {
        var start = parser.Current!.Start;
        if (level > DeepestLevel)
        {
            throw new YamlException(At(path, start), $"nested more than {DeepestLevel} levels deep");
        }

        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            return Aliased(alias);
        }

        var anchor = ((NodeEvent)parser.Current).Anchor;
        var at = new PositionTree((int)start.Line, (int)start.Column);
        var node = parser.Current switch
        {
            Scalar => ReadScalar(),
            SequenceStart => ReadSequence(at, level),
            _ => ReadMapping(at, level),
        };
        if (!anchor.IsEmpty)
        {
            anchors[anchor.Value] = (node, at);
        }

        return (node, at);
    }

    private (JsonNode?, PositionTree) Aliased(AnchorAlias alias)
    {
        if (!anchors.TryGetValue(alias.Value.Value, out var target))
        {
            throw new YamlException(At(path, alias.Start), $"no anchor &{alias.Value.Value} stands before this alias");
        }

        aliased += NodesOf(target.Node);
        if (aliased > MostAliasedNodes)
        {
            throw new YamlException(At(path, alias.Start), $"aliases stand for more than {MostAliasedNodes} nodes");
        }

        return (target.Node?.DeepClone(), target.At);
    }

    private static int NodesOf(JsonNode? node) => node switch
    {
        JsonObject map => 1 + map.Sum(property => NodesOf(property.Value)),
        JsonArray list => 1 + list.Sum(NodesOf),
        _ => 1,
    };

    private JsonNode? ReadScalar()
    {
        var scalar = parser.Consume<Scalar>();
        try
        {
            return IsText(scalar) ? JsonValue.Create(scalar.Value) : PlainScalar.Resolve(scalar.Value);
        }
        catch (FormatException notJson)
        {
            throw new YamlException(At(path, scalar.Start), notJson.Message);
        }
    }

    private static bool IsText(Scalar scalar)
    {
        if (scalar.Tag.IsEmpty)
        {
            return scalar.Style != ScalarStyle.Plain;
        }

        return scalar.Tag.IsNonSpecific || scalar.Tag.Value == "tag:yaml.org,2002:str";
    }

    private JsonArray ReadSequence(PositionTree at, int level)
    {
        parser.Consume<SequenceStart>();
        var list = new JsonArray();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            var (item, itemAt) = ReadNode(level + 1);
            at.Add($"{list.Count}", itemAt);
            list.Add(item);
        }

        return list;
    }

    private JsonObject ReadMapping(PositionTree at, int level)
    {
        parser.Consume<MappingStart>();
        var map = new JsonObject();
        var merged = new List<(JsonNode? Node, PositionTree At)>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var keyEvent = parser.Current!;
            var key = ReadKey();
            var (value, valueAt) = ReadNode(level + 1);
            if (key is null)
            {
                merged.Add((value, valueAt));
            }
            else if (!map.TryAdd(key, value))
            {
                throw new YamlException(At(path, keyEvent.Start), $"the key {key} stands twice in one object");
            }
            else
            {
                at.Add(key, valueAt);
            }
        }

        foreach (var (node, nodeAt) in merged)
        {
            Merge(map, at, node, nodeAt);
        }

        return map;
    }

    /// <summary>The text of a key; null for the merge key.</summary>
    private string? ReadKey()
    {
        if (!parser.TryConsume<Scalar>(out var scalar))
        {
            throw new YamlException(At(path, parser.Current!.Start), "a key must be text, not an object or a list");
        }

        if (IsText(scalar))
        {
            return scalar.Value;
        }

        return scalar.Value == "<<" ? null : PlainScalar.KeyText(scalar.Value);
    }

    private void Merge(JsonObject map, PositionTree at, JsonNode? from, PositionTree fromAt)
    {
        if (from is JsonArray list)
        {
            foreach (var item in list)
            {
                Merge(map, at, item, fromAt);
            }

            return;
        }

        if (from is not JsonObject source)
        {
            throw new YamlException(
                new SourcePosition(path, fromAt.Line, fromAt.Column), "<< takes an object, or a list of objects");
        }

        foreach (var (key, value) in source)
        {
            if (map.TryAdd(key, value?.DeepClone()))
            {
                at.Add(key, fromAt.Child(key) ?? fromAt);
            }
        }
    }
}
