using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Infra.Engine.Host;

/// <summary>Reads YAML as the tree of its nodes; what is wrong is told with file, line and column.</summary>
internal static class YamlFile
{
    /// <summary>The root mapping of a text; an empty one for an empty text.</summary>
    /// <exception cref="CommandException">The text is no YAML, or its root is no mapping.</exception>
    public static YamlMappingNode Parse(string text, string file)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException problem)
        {
            throw At(file, problem.Start, problem.InnerException?.Message ?? problem.Message);
        }

        return stream.Documents switch
        {
            [] => new YamlMappingNode(),
            [{ RootNode: YamlMappingNode root }, ..] => root,
            [{ RootNode: YamlScalarNode { Value: null or "" } }, ..] => new YamlMappingNode(),
            [{ RootNode: var other }, ..] => throw At(file, other.Start, "expected keys and values"),
            _ => new YamlMappingNode(),
        };
    }

    /// <summary>The node of a key, or null.</summary>
    public static YamlNode? Child(YamlMappingNode mapping, string key)
    {
        foreach (var (name, value) in mapping.Children)
        {
            if (name is YamlScalarNode scalar && scalar.Value == key)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The text of a key, or "".</summary>
    public static string Text(YamlMappingNode mapping, string key) =>
        (Child(mapping, key) as YamlScalarNode)?.Value ?? "";

    /// <summary>A node as a value; a mapping with the only key <c>secure</c> is a secret with its ciphertext.</summary>
    public static PropertyValue ValueOf(YamlNode node) => node switch
    {
        YamlScalarNode scalar => ScalarOf(scalar),
        YamlSequenceNode sequence => new PropertyValue.List([.. sequence.Children.Select(ValueOf)]),
        YamlMappingNode mapping => MappingOf(mapping),
        _ => PropertyValue.Null.Instance,
    };

    /// <summary>An error at a place of a file.</summary>
    public static CommandException At(string file, Mark place, string problem) =>
        new($"{file}:{place.Line}:{place.Column}: {problem}");

    private static PropertyValue MappingOf(YamlMappingNode mapping)
    {
        if (mapping.Children.Count == 1 && Child(mapping, "secure") is YamlScalarNode { Value: { } ciphertext })
        {
            return new PropertyValue.Secret(new PropertyValue.Text(ciphertext));
        }

        return new PropertyValue.Map(PropertyMap.Of(mapping.Children.Select(static pair =>
            KeyValuePair.Create((pair.Key as YamlScalarNode)?.Value ?? "", ValueOf(pair.Value)))));
    }

    private static PropertyValue ScalarOf(YamlScalarNode scalar)
    {
        var text = scalar.Value ?? "";
        if (scalar.Style is not (ScalarStyle.Plain or ScalarStyle.Any))
        {
            return text;
        }

        return text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => PropertyValue.Null.Instance,
            "true" or "True" or "TRUE" => true,
            "false" or "False" or "FALSE" => false,
            _ => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                && double.IsFinite(number)
                ? number : text,
        };
    }
}
