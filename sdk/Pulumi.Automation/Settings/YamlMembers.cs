using System.Text;
using System.Text.Json;

using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Pulumi.Automation;

/// <summary>Reads and writes members of YAML maps; null is no member.</summary>
internal static class YamlMembers
{
    public static YamlNode? Member(this YamlMappingNode map, string name) =>
        map.Children.TryGetValue(new YamlScalarNode(name), out var node) ? node : null;

    public static YamlMappingNode? Map(this YamlMappingNode map, string name) => map.Member(name) as YamlMappingNode;

    public static string? Text(this YamlMappingNode map, string name) => (map.Member(name) as YamlScalarNode)?.Value;

    public static bool? Flag(this YamlMappingNode map, string name) =>
        bool.TryParse(map.Text(name), out var flag) ? flag : null;

    public static YamlMappingNode With(this YamlMappingNode map, string name, string? value) =>
        map.With(name, value is null ? null : Scalar(value));

    public static YamlMappingNode With(this YamlMappingNode map, string name, bool? value) =>
        map.With(name, value is null ? null : new YamlScalarNode(value.Value ? "true" : "false"));

    public static YamlMappingNode With(this YamlMappingNode map, string name, YamlNode? value)
    {
        if (value is not null)
        {
            map.Add(name, value);
        }

        return map;
    }

    /// <summary>A value as one text: a scalar as it is, anything else as JSON.</summary>
    public static string TextOf(YamlNode node) => node is YamlScalarNode scalar
        ? scalar.Value ?? ""
        : Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(ToJson(node)));

    /// <summary>The value behind such a text.</summary>
    public static YamlNode NodeOf(string text) =>
        text.TrimStart() is ['{' or '[', ..] && SettingsFile.Parse(text) is { } node ? node : Scalar(text);

    // A text that would be read as something else is quoted.
    private static YamlScalarNode Scalar(string value) =>
        new(value) { Style = IsAmbiguous(value) ? ScalarStyle.DoubleQuoted : ScalarStyle.Any };

    private static bool IsAmbiguous(string value) =>
        value is "true" or "false" or "null" or "~" or "" || double.TryParse(value, out _);

    private static object? ToJson(YamlNode node) => node switch
    {
        YamlMappingNode map => map.Children.ToDictionary(
            static member => ((YamlScalarNode)member.Key).Value ?? "", static member => ToJson(member.Value)),
        YamlSequenceNode list => list.Children.Select(ToJson).ToArray(),
        YamlScalarNode { Style: ScalarStyle.Plain } plain => plain.Value switch
        {
            "true" => true,
            "false" => false,
            "null" or "~" or "" or null => null,
            var number when long.TryParse(number, out var whole) => whole,
            var number when double.TryParse(number, out var real) => real,
            var text => text,
        },
        _ => ((YamlScalarNode)node).Value,
    };
}
