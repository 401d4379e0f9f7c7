using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Infra.Engine.Host;

/// <summary>What a project declares of one configuration key.</summary>
/// <param name="Type"><c>string</c>, <c>integer</c>, <c>boolean</c>, <c>array</c>, <c>object</c>; "" for any.</param>
/// <param name="Value">Its value or default, or null: each stack must set it.</param>
/// <param name="Secret">Whether stacks must encrypt it.</param>
internal sealed record ProjectConfigKey(string Type, PropertyValue? Value, bool Secret)
{
    private static readonly string[] Words = ["type", "description", "items", "default", "value", "secret"];

    /// <summary>Reads the <c>config</c> of a project.</summary>
    public static ImmutableSortedDictionary<string, ProjectConfigKey> ReadAll(YamlNode? node, string project)
    {
        var keys = ImmutableSortedDictionary.CreateBuilder<string, ProjectConfigKey>(StringComparer.Ordinal);
        if (node is YamlMappingNode mapping)
        {
            foreach (var (key, value) in mapping.Children)
            {
                var name = (key as YamlScalarNode)?.Value ?? "";
                keys[name.Contains(':') ? name : $"{project}:{name}"] = Read(value);
            }
        }

        return keys.ToImmutable();
    }

    /// <summary>Whether a value of a stack has the declared type.</summary>
    public bool Accepts(PropertyValue value) => (Type, value) switch
    {
        (_, PropertyValue.Secret) => true,
        ("integer", PropertyValue.Text text) => long.TryParse(text.Value, out _),
        ("integer", PropertyValue.Number number) => Math.Floor(number.Value) == number.Value,
        ("boolean", PropertyValue.Text text) => text.Value is "true" or "false",
        ("boolean", _) => value is PropertyValue.Bool,
        ("array", _) => value is PropertyValue.List,
        ("object", _) => value is PropertyValue.Map,
        ("string", _) => value is PropertyValue.Text or PropertyValue.Number or PropertyValue.Bool,
        _ => true,
    };

    private static ProjectConfigKey Read(YamlNode node)
    {
        var declared = node is YamlMappingNode mapping
            && mapping.Children.Keys.All(static key => Words.Contains((key as YamlScalarNode)?.Value));
        if (!declared)
        {
            return new ProjectConfigKey("", YamlFile.ValueOf(node), false);
        }

        var words = (YamlMappingNode)node;
        var value = YamlFile.Child(words, "value") ?? YamlFile.Child(words, "default");
        return new ProjectConfigKey(
            YamlFile.Text(words, "type"),
            value is null ? null : YamlFile.ValueOf(value),
            YamlFile.Text(words, "secret") is "true");
    }
}
