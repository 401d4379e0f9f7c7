using System.Text.Json.Nodes;

using Infra.Platform.Rendering.FieldPaths;
using Infra.Platform.Schemas;

namespace Infra.Platform.Rendering;

/// <summary>The definitions (XRDs) that composite resources are checked against before they are composed.</summary>
public sealed class CompositeDefinitions
{
    private const string LegacyVersion = "apiextensions.crossplane.io/v1";

    private readonly HashSet<(string? Group, string? Kind)> legacy = [];

    /// <summary>Reads definitions.</summary>
    /// <param name="definitions">CompositeResourceDefinitions; anything else defines nothing.</param>
    /// <exception cref="DefinitionException">A definition that no schema can be derived from.
    /// </exception>
    public CompositeDefinitions(IEnumerable<JsonObject> definitions)
    {
        var found = new List<ResourceSchema>();
        foreach (var definition in definitions)
        {
            found.AddRange(ResourceSchema.DefinedBy(definition));
            if (IsLegacyDefinition(definition))
            {
                legacy.Add((
                    PathReading.FindText(definition, "spec", "group"),
                    PathReading.FindText(definition, "spec", "names", "kind")));
            }
        }

        Schemas = new SchemaCatalog(found);
    }

    /// <summary>What they define.</summary>
    public SchemaCatalog Schemas { get; }

    /// <summary>The schema of a composite resource; null when none of the definitions defines it.</summary>
    public ResourceSchema? SchemaOf(JsonObject composite) => Schemas.Find(
        PathReading.FindText(composite, "apiVersion") ?? "", PathReading.FindText(composite, "kind") ?? "");

    /// <summary>A composite resource with the defaults of its schema.</summary>
    public JsonObject WithDefaults(JsonObject composite) =>
        SchemaOf(composite)?.WithDefaults(composite) as JsonObject ?? composite;

    /// <summary>Whether a composite keeps its machinery in <c>spec</c>, as before version 2 of definitions.</summary>
    public bool IsLegacy(JsonObject composite) => legacy.Contains((
        PathReading.FindText(composite, "apiVersion")?.Split('/')[0], PathReading.FindText(composite, "kind")));

    private static bool IsLegacyDefinition(JsonObject definition) =>
        PathReading.FindText(definition, "spec", "scope") is var scope
        && (scope == "LegacyCluster"
            || (scope is null && PathReading.FindText(definition, "apiVersion") == LegacyVersion));
}
