using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Infra.Engine.Host;

/// <summary>What the settings file of a stack says; secrets are ciphertexts.</summary>
/// <param name="EncryptionSalt">The salt of the passphrase, or "".</param>
/// <param name="SecretsProvider">The provider it asks for, or "".</param>
/// <param name="Config">Its configuration, by full key.</param>
internal sealed record StackSettings(
    string EncryptionSalt, string SecretsProvider, ImmutableSortedDictionary<string, PropertyValue> Config)
{
    /// <summary>Reads a settings file; a missing one says nothing.</summary>
    /// <exception cref="CommandException">It is no YAML.</exception>
    public static StackSettings Read(string file) => Parse(File.Exists(file) ? File.ReadAllText(file) : "", file);

    /// <summary>Reads the text of a settings file.</summary>
    /// <exception cref="CommandException">It is no YAML.</exception>
    public static StackSettings Parse(string text, string file)
    {
        var root = YamlFile.Parse(text, file);
        var config = ImmutableSortedDictionary.CreateBuilder<string, PropertyValue>(StringComparer.Ordinal);
        if (YamlFile.Child(root, "config") is YamlMappingNode mapping)
        {
            foreach (var (key, value) in mapping.Children)
            {
                config[Normal((key as YamlScalarNode)?.Value ?? "")] = YamlFile.ValueOf(value);
            }
        }

        return new StackSettings(
            YamlFile.Text(root, "encryptionsalt"), YamlFile.Text(root, "secretsprovider"), config.ToImmutable());
    }

    // An old form, ns:config:key, is still read.
    private static string Normal(string key) =>
        key.Split(':') is [var space, "config", var name] ? $"{space}:{name}" : key;
}
