using YamlDotNet.RepresentationModel;

namespace Pulumi.Automation;

/// <summary>Settings of a stack as they stand in their file.</summary>
internal static class StackSettingsYaml
{
    public static StackSettings Read(YamlMappingNode map) => new()
    {
        SecretsProvider = map.Text("secretsprovider"),
        EncryptedKey = map.Text("encryptedkey"),
        EncryptionSalt = map.Text("encryptionsalt"),
        Config = map.Map("config")?.Children.ToDictionary(
            static member => ((YamlScalarNode)member.Key).Value!, static member => ReadValue(member.Value)),
    };

    public static YamlMappingNode Write(StackSettings settings)
    {
        var map = new YamlMappingNode()
            .With("secretsprovider", settings.SecretsProvider)
            .With("encryptedkey", settings.EncryptedKey)
            .With("encryptionsalt", settings.EncryptionSalt);
        if (settings.Config is { } config)
        {
            var values = new YamlMappingNode();
            foreach (var (key, value) in config)
            {
                values.With(key, value.IsSecure
                    ? new YamlMappingNode().With("secure", value.Value)
                    : YamlMembers.NodeOf(value.Value));
            }

            map.With("config", values);
        }

        return map;
    }

    private static StackSettingsConfigValue ReadValue(YamlNode node) =>
        node is YamlMappingNode { Children.Count: 1 } map && map.Text("secure") is { } secure
            ? new StackSettingsConfigValue(secure, true)
            : new StackSettingsConfigValue(YamlMembers.TextOf(node), false);
}
