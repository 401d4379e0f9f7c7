using YamlDotNet.RepresentationModel;

namespace Infra.Stacks.Tests.Crds;

/// <summary>Short ways into a YAML tree.</summary>
internal static class YamlNodes
{
    /// <summary>A child that is a map, or null.</summary>
    public static YamlMappingNode? Map(this YamlMappingNode map, string name) =>
        map.Children.TryGetValue(new YamlScalarNode(name), out var child) ? child as YamlMappingNode : null;

    /// <summary>A child that is a text, or null.</summary>
    public static string? Text(this YamlMappingNode map, string name) =>
        map.Children.TryGetValue(new YamlScalarNode(name), out var child) ? (child as YamlScalarNode)?.Value : null;

    /// <summary>The texts of a child that is a list; none when it is missing.</summary>
    public static IEnumerable<string> Texts(this YamlMappingNode map, string name) =>
        map.Children.TryGetValue(new YamlScalarNode(name), out var child) && child is YamlSequenceNode list
            ? list.OfType<YamlScalarNode>().Select(static item => item.Value!)
            : [];
}
