using System.Text.Json.Nodes;

namespace Infra.Platform.Schemas;

/// <summary>Finds the fields that the API server would drop without a word.</summary>
internal static class UnknownFields
{
    public static IEnumerable<SchemaProblem> In(JsonNode? node, StructuralSchema schema, string path) => node switch
    {
        JsonObject map => map.SelectMany(field => Below(field.Key, field.Value, schema, path)),
        JsonArray list when schema.Items is { } items =>
            list.SelectMany((item, index) => In(item, items, FieldPath.Item(path, index))),
        _ => [],
    };

    private static IEnumerable<SchemaProblem> Below(string name, JsonNode? value, StructuralSchema schema, string path)
    {
        var place = FieldPath.Child(path, name);
        var below = schema.Property(name) ?? schema.AdditionalProperties
            ?? (schema.IsEmbeddedResource ? EmbeddedResource.Fields.Property(name) : null);
        if (below is not null)
        {
            return In(value, below, place);
        }

        return !schema.IsClosed ? [] :
        [
            new(SchemaFault.UnknownField, place)
            {
                Got = value?.DeepClone(),
                Wanted = new JsonArray([.. schema.PropertyNames.Select(static known => JsonValue.Create(known))]),
            },
        ];
    }
}
