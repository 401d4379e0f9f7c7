using YamlDotNet.RepresentationModel;

namespace Pulumi.Automation;

/// <summary>The settings files of a project's folder, YAML or JSON.</summary>
internal static class SettingsFile
{
    private static readonly string[] _extensions = [".yaml", ".yml", ".json"];

    /// <summary>The file that is there, or null.</summary>
    public static string? Find(string folder, string name) =>
        _extensions.Select(extension => Path.Combine(folder, name + extension)).FirstOrDefault(File.Exists);

    /// <summary>The name of a stack's file, without extension: of a qualified name the last part counts.</summary>
    public static string NameOfStack(string stackName) => $"Pulumi.{stackName[(stackName.LastIndexOf('/') + 1)..]}";

    /// <summary>Reads a file; JSON is YAML too.</summary>
    public static YamlMappingNode Read(string path) => Parse(File.ReadAllText(path)) as YamlMappingNode ?? new();

    /// <summary>Writes the file that is there, or a new one.</summary>
    public static void Write(string folder, string name, YamlMappingNode content)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        new YamlStream(new YamlDocument(content)).Save(writer, assignAnchors: false);
        var text = writer.ToString();
        var end = text.LastIndexOf("...", StringComparison.Ordinal);
        File.WriteAllText(Find(folder, name) ?? Path.Combine(folder, name + ".yaml"), text[..end]);
    }

    /// <summary>The node behind a text; null for an empty one.</summary>
    public static YamlNode? Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents is [var document, ..] ? document.RootNode : null;
    }
}
