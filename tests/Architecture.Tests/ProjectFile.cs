using System.Xml.Linq;

using Infra.Testing;

namespace Infra.Architecture.Tests;

/// <summary>One project of the solution.</summary>
/// <param name="Path">Relative to the root.</param>
/// <param name="References">Names of the projects it refers to, those of the SDK included.</param>
public sealed record ProjectFile(string Path, IReadOnlyList<string> References)
{
    /// <summary>The project's name.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Every project that git knows or would add.</summary>
    public static IReadOnlyList<ProjectFile> All { get; } =
    [
        .. SourceFile.TrackedFiles()
            .Where(static path => path.EndsWith(".csproj", StringComparison.Ordinal))
            .Select(Read),
    ];

    private static ProjectFile Read(string path)
    {
        var document = XDocument.Load(Repository.PathOf(path));
        var references = document.Descendants("ProjectReference").Concat(document.Descendants("PulumiPackage"))
            .Select(static element => (string)element.Attribute("Include")!)
            .Select(static include => include.EndsWith(".csproj", StringComparison.Ordinal)
                ? System.IO.Path.GetFileNameWithoutExtension(include)
                : include);
        return new ProjectFile(path, [.. references]);
    }
}
