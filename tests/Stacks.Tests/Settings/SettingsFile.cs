using System.Text.Json.Nodes;

using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

using Infra.Testing;

namespace Infra.Stacks.Tests.Settings;

/// <summary>Settings as a program gets them: a text for each key, JSON where the file has a group.</summary>
internal sealed class SettingsFile
{
    private readonly JsonObject groups;

    private SettingsFile(JsonObject groups) => this.groups = groups;

    /// <summary>The committed settings of an environment.</summary>
    public static SettingsFile Of(string stack)
    {
        var yaml = new YamlStream();
        using var file = File.OpenText(Repository.PathOf($"Pulumi.{stack}.yaml"));
        yaml.Load(file);
        var root = (YamlMappingNode)yaml.Documents[0].RootNode;
        return new SettingsFile((JsonObject)JsonOf(root["config"])!);
    }

    /// <summary>The same with another value, or without it, at a path such as <c>network.zones</c>.</summary>
    public SettingsFile With(string path, string? json)
    {
        var changed = (JsonObject)groups.DeepClone();
        var names = path.Split('.');
        var group = changed;
        var key = $"infra:{names[0]}";
        foreach (var name in names.Skip(1))
        {
            group = (JsonObject)group[key]!;
            key = name;
        }

        group.Remove(key);
        if (json is not null)
        {
            group[key] = JsonNode.Parse(json);
        }

        return new SettingsFile(changed);
    }

    /// <summary>By full key.</summary>
    public Dictionary<string, string> ToDictionary() =>
        groups.ToDictionary(static group => group.Key, static group => TextOf(group.Value!));

    /// <summary>One setting of ours, or null.</summary>
    public string? Get(string key) => ToDictionary().GetValueOrDefault($"infra:{key}");

    private static string TextOf(JsonNode value) =>
        value is JsonValue text && text.TryGetValue<string>(out var plain) ? plain : value.ToJsonString();

    private static JsonNode? JsonOf(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(static child =>
            KeyValuePair.Create(((YamlScalarNode)child.Key).Value!, JsonOf(child.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(JsonOf)]),
        YamlScalarNode { Style: ScalarStyle.Plain } plain => Plain(plain.Value!),
        YamlScalarNode quoted => JsonValue.Create(quoted.Value),
        _ => throw new InvalidOperationException($"unexpected {node.NodeType} in settings"),
    };

    private static JsonValue Plain(string text)
    {
        if (bool.TryParse(text, out var flag))
        {
            return JsonValue.Create(flag);
        }

        return int.TryParse(text, out var number) ? JsonValue.Create(number) : JsonValue.Create(text);
    }
}
