using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Infra.Engine.Host;

/// <summary>Changes single values in a YAML text; comments, order and spelling of everything else stay.</summary>
internal sealed class YamlEditor(string text, string file)
{
    private string text = text;

    /// <summary>The text as it is now.</summary>
    public string Text => text;

    /// <summary>Sets the value at a place; what is missing there is made, what is in the way replaced.</summary>
    public void Set(ReadOnlySpan<object> path, PropertyValue value)
    {
        var walk = Walk(path);
        var rest = path[walk.Depth..];
        if (rest.IsEmpty)
        {
            Replace(walk, value);
            return;
        }

        var inner = ConfigPath.With(null, rest[1..], value);
        switch (walk.Node)
        {
            case YamlMappingNode { Style: not MappingStyle.Flow, Children.Count: > 0 } mapping
                when rest[0] is string key:
                var column = Column(mapping);
                InsertAfter(mapping, YamlRendering.Entry(key, inner, column), column);
                break;
            case YamlSequenceNode { Style: not SequenceStyle.Flow, Children.Count: > 0 } list when rest[0] is int:
                InsertAfter(list, YamlRendering.Item(inner, Column(list)), Column(list));
                break;
            case var _ when walk.Depth == 0:
                text = $"{Ended(text)}{YamlRendering.Entry((string)rest[0], inner, 0)}\n";
                break;
            default:
                Replace(walk, ConfigPath.With(YamlFile.ValueOf(walk.Node), rest, value));
                break;
        }
    }

    /// <summary>Removes what is at a place, with the lines it takes; an emptied <c>config</c> goes with it.</summary>
    public void Remove(ReadOnlySpan<object> path)
    {
        var walk = Walk(path);
        if (walk.Depth < path.Length)
        {
            if (walk.Depth > 0 && ConfigPath.Find(YamlFile.ValueOf(walk.Node), path[walk.Depth..]) is not null)
            {
                Replace(walk, ConfigPath.Without(YamlFile.ValueOf(walk.Node), path[walk.Depth..]));
            }

            return;
        }

        if (path.Length > 1 && Count(walk.Container!) == 1)
        {
            if (path.Length == 2)
            {
                Remove(path[..1]);
                return;
            }

            Replace(Walk(path[..^1]), path[^1] is string ? PropertyMap.Empty : new PropertyValue.List([]));
            return;
        }

        var start = LineStart(walk.Entry);
        var end = LineEnd(Math.Max(walk.Entry, LastOffset(walk.Node, walk.Entry)));
        text = text.Remove(start, Math.Min(end + 1, text.Length) - start);
    }

    private static int Count(YamlNode node) => node switch
    {
        YamlMappingNode mapping => mapping.Children.Count,
        YamlSequenceNode list => list.Children.Count,
        _ => 0,
    };

    private static string Ended(string text) => text.Length == 0 || text[^1] == '\n' ? text : text + "\n";

    // Follows the path as far as it leads through nodes that have lines of their own.
    private Steps Walk(ReadOnlySpan<object> path)
    {
        YamlNode node = YamlFile.Parse(text, file);
        var steps = new Steps(node, null, 0, 0, 0);
        for (var depth = 0; depth < path.Length; depth++)
        {
            if (node is YamlMappingNode { Style: not MappingStyle.Flow } mapping
                && path[depth] is string key
                && mapping.Children.Keys.FirstOrDefault(k => (k as YamlScalarNode)?.Value == key) is { } name)
            {
                var colon = text.IndexOf(':', (int)name.End.Index) + 1;
                steps = new Steps(mapping.Children[name], mapping, depth + 1, (int)name.Start.Index, colon);
            }
            else if (node is YamlSequenceNode { Style: not SequenceStyle.Flow } list
                && path[depth] is int index
                && index < list.Children.Count)
            {
                var dash = text.LastIndexOf('-', (int)list.Children[index].Start.Index - 1);
                steps = new Steps(list.Children[index], list, depth + 1, dash, dash + 1);
            }
            else
            {
                return steps;
            }

            node = steps.Node;
        }

        return steps;
    }

    private void Replace(Steps walk, PropertyValue value)
    {
        var lineEnd = LineEnd(walk.Value);
        var last = LastOffset(walk.Node, walk.Value);
        var ownLines = last > lineEnd && (int)walk.Node.Start.Index > lineEnd;
        var from = ownLines ? lineEnd : walk.Value;
        var to = ownLines ? LineEnd(last) : last;
        text = text.Remove(from, Math.Max(to, from) - from);

        var indent = walk.Entry - LineStart(walk.Entry);
        if (YamlRendering.Inline(value) is { } inline)
        {
            text = text.Insert(walk.Value, " " + inline);
        }
        else if (walk.Container is YamlSequenceNode)
        {
            text = text.Insert(walk.Value, " " + YamlRendering.Block(value, indent + 2).TrimStart());
        }
        else
        {
            text = text.Insert(LineEnd(walk.Value), "\n" + YamlRendering.Block(value, indent + 2));
        }
    }

    private void InsertAfter(YamlNode collection, string lines, int column)
    {
        text = Ended(text);
        var end = LineEnd(LastOffset(collection, (int)collection.Start.Index));
        text = text.Insert(end, $"\n{new string(' ', column)}{lines}");
    }

    private int Column(YamlNode collection)
    {
        var start = (int)collection.Start.Index;
        return start - LineStart(start);
    }

    // Where the text of a node ends. Of collections the parser tells only where they begin: the end follows from their
    // last child. Aliases lie elsewhere in the file, and take the rest of the line.
    private int LastOffset(YamlNode node, int after)
    {
        if ((int)node.Start.Index < after)
        {
            return text[..LineEnd(after)].TrimEnd().Length;
        }

        return node switch
        {
            YamlMappingNode { Children.Count: > 0 } mapping => Closed(
                LastOffset(mapping.Children.Last().Value, (int)mapping.Children.Last().Key.End.Index),
                mapping.Style == MappingStyle.Flow ? '}' : null),
            YamlSequenceNode { Children.Count: > 0 } list => Closed(
                LastOffset(list.Children[^1], (int)list.Start.Index), list.Style == SequenceStyle.Flow ? ']' : null),
            YamlMappingNode => Closed((int)node.Start.Index, '}'),
            YamlSequenceNode => Closed((int)node.Start.Index, ']'),
            YamlScalarNode { Value: null or "" } scalar when scalar.Start.Index == scalar.End.Index => after,
            _ => text[..Math.Min((int)node.End.Index, text.Length)].TrimEnd().Length,
        };
    }

    private int Closed(int offset, char? bracket) =>
        bracket is { } closing && text.IndexOf(closing, offset) is var end and >= 0 ? end + 1 : offset;

    private int LineStart(int offset) => offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;

    private int LineEnd(int offset) =>
        offset < text.Length && text.IndexOf('\n', offset) is var end and >= 0 ? end : text.Length;

    /// <summary>How far a path led.</summary>
    /// <param name="Node">The node reached.</param>
    /// <param name="Container">What it stands in; null for the root.</param>
    /// <param name="Depth">How many parts of the path led there.</param>
    /// <param name="Entry">Where its key or dash begins.</param>
    /// <param name="Value">Where its value may begin: behind the colon or dash.</param>
    private sealed record Steps(YamlNode Node, YamlNode? Container, int Depth, int Entry, int Value);
}
