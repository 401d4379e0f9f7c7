using System.Text.Json.Nodes;

namespace Infra.Platform.Schemas;

/// <summary>Checks a whole object of the API, whose first level is like that of no other value.</summary>
internal sealed class DocumentCheck(ResourceSchema resource)
{
    public IReadOnlyList<SchemaProblem> Problems(JsonNode? document, JsonNode? old)
    {
        var problems = new List<SchemaProblem>();
        new StructureCheck(problems, resource.IsBuiltIn).Check(document, resource.Schema, "");
        if (document is not JsonObject map)
        {
            return problems;
        }

        if (!resource.IsBuiltIn)
        {
            new StructureCheck(problems).Check(Head(map), EmbeddedResource.Fields, "");
        }

        problems.AddRange(Unknown(map));
        new RuleCheck(problems).Check(document, old, resource.Schema, "");
        return [.. problems.DistinctBy(static problem => problem.Text, StringComparer.Ordinal)];
    }

    private static JsonObject Head(JsonObject map) => new(map
        .Where(static field => EmbeddedResource.Fields.Declares(field.Key))
        .Select(static field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())));

    // Definitions say of metadata only that it is an object; the fields it has are always the same.
    private IEnumerable<SchemaProblem> Unknown(JsonObject map)
    {
        if (resource.IsBuiltIn)
        {
            return UnknownFields.In(map, resource.Schema, "");
        }

        var rest = new JsonObject(map
            .Where(static field => !EmbeddedResource.Fields.Declares(field.Key))
            .Select(static field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())));
        return UnknownFields.In(Head(map), EmbeddedResource.Fields, "")
            .Concat(UnknownFields.In(rest, resource.Schema, ""));
    }
}
