using System.Text.Json.Nodes;

using Infra.Platform.Rendering.FieldPaths;
using Infra.Platform.Yaml;

namespace Infra.Platform.Rendering.Files;

/// <summary>One object in a file.</summary>
/// <param name="Document">The object.</param>
/// <param name="Source">Where its parts stand.</param>
/// <param name="Path">The file, as the user named it or relative to the folder that was read.</param>
public sealed record Manifest(JsonObject Document, YamlDocument Source, string Path)
{
    /// <summary>The kind, or "".</summary>
    public string Kind => PathReading.FindText(Document, "kind") ?? "";

    /// <summary>Group and version, or "".</summary>
    public string ApiVersion => PathReading.FindText(Document, "apiVersion") ?? "";

    /// <summary>The name, or "".</summary>
    public string Name => PathReading.FindText(Document, "metadata", "name") ?? "";

    /// <summary>The namespace; null for none.</summary>
    public string? Namespace => PathReading.FindText(Document, "metadata", "namespace");

    /// <summary>Whether it is a CompositeResourceDefinition.</summary>
    public bool IsDefinition => Kind == "CompositeResourceDefinition" && IsOfCrossplane;

    /// <summary>Whether it is a Composition.</summary>
    public bool IsComposition => Kind == "Composition" && IsOfCrossplane;

    /// <summary>Whether it is an EnvironmentConfig.</summary>
    public bool IsEnvironmentConfig => Kind == "EnvironmentConfig" && IsOfCrossplane;

    /// <summary>How people call it: <c>SqlDatabase team-a/orders</c>.</summary>
    public string Title => Namespace is { Length: > 0 } space ? $"{Kind} {space}/{Name}" : $"{Kind} {Name}";

    private bool IsOfCrossplane => ApiVersion.StartsWith("apiextensions.crossplane.io/", StringComparison.Ordinal);

    /// <summary>The objects of a text; empty documents, and those that are no objects, are left out.</summary>
    /// <exception cref="YamlException">The text is no YAML.</exception>
    public static IEnumerable<Manifest> Read(string text, string path) =>
        from document in YamlFile.Read(text, path)
        where document.Root is JsonObject
        select new Manifest((JsonObject)document.Root!, document, path);
}
