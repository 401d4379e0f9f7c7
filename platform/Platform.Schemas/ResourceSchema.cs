using System.Text.Json.Nodes;

namespace Infra.Platform.Schemas;

/// <summary>The schema of one kind in one version.</summary>
/// <param name="ApiVersion">Group and version, as <c>apps/v1</c>; the core group has no name: <c>v1</c>.</param>
/// <param name="Kind">The kind, as <c>Deployment</c>.</param>
/// <param name="Schema">What its objects may be.</param>
public sealed record ResourceSchema(string ApiVersion, string Kind, StructuralSchema Schema)
{
    /// <summary>Whether its objects are in namespaces.</summary>
    public bool IsNamespaced { get; init; } = true;

    /// <summary>Whether Kubernetes itself has the kind. Then null is as good as nothing in every field.</summary>
    public bool IsBuiltIn { get; init; }

    /// <summary>The served versions of a definition.</summary>
    /// <param name="document">A CustomResourceDefinition or a CompositeResourceDefinition; anything else defines
    /// nothing.</param>
    /// <exception cref="DefinitionException">No definition can be derived from the CompositeResourceDefinition.
    /// </exception>
    public static IEnumerable<ResourceSchema> DefinedBy(JsonNode? document) => document?["kind"]?.ToString() switch
    {
        "CustomResourceDefinition" => Versions((JsonObject)document),
        "CompositeResourceDefinition" => Versions(CompositeDefinition.Derive((JsonObject)document))
            .Concat(CompositeDefinition.DeriveClaim((JsonObject)document) is { } claim ? Versions(claim) : []),
        _ => [],
    };

    /// <summary>A copy of a document with the defaults of the schema.</summary>
    public JsonNode? WithDefaults(JsonNode? document) => SchemaDefaults.Apply(document, Schema);

    /// <summary>All that is wrong with a document: types and bounds first, then unknown fields, then rules.</summary>
    /// <param name="document">An object of this kind, without the defaults.</param>
    /// <param name="old">The object before the change; null when it is new, and then rules over a change say nothing.
    /// </param>
    public IReadOnlyList<SchemaProblem> Validate(JsonNode? document, JsonNode? old = null) =>
        new DocumentCheck(this).Problems(WithDefaults(document), WithDefaults(old));

    private static IEnumerable<ResourceSchema> Versions(JsonObject definition)
    {
        var spec = definition["spec"];
        var versions = (spec?["versions"] as JsonArray ?? []).OfType<JsonObject>();
        foreach (var version in versions.Where(static version => version["served"]?.GetValue<bool>() == true))
        {
            if (version["schema"]?["openAPIV3Schema"] is JsonObject schema)
            {
                yield return new(
                    $"{spec!["group"]}/{version["name"]}", spec["names"]!["kind"]!.GetValue<string>(),
                    StructuralSchema.Read(schema))
                {
                    IsNamespaced = spec["scope"]?.GetValue<string>() == "Namespaced",
                };
            }
        }
    }
}
