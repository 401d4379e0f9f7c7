using Infra.Platform.Yaml;

namespace Infra.Platform.Rendering.Files;

/// <summary>The objects in the YAML files below a folder.</summary>
public static class ManifestFolder
{
    private static readonly string[] Extensions = [".yaml", ".yml"];

    /// <summary>Reads every YAML file, in the order of the paths; what is hidden is passed over.</summary>
    /// <exception cref="YamlException">A file is no YAML.</exception>
    public static IReadOnlyList<Manifest> Read(string folder) =>
    [
        .. from path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
           let name = Path.GetRelativePath(folder, path).Replace('\\', '/')
           where Extensions.Contains(Path.GetExtension(name)) && !IsHidden(name)
           orderby name
           from manifest in Manifest.Read(File.ReadAllText(path), name)
           select manifest,
    ];

    private static bool IsHidden(string name) =>
        name.StartsWith('.') || name.Contains("/.", StringComparison.Ordinal);
}
