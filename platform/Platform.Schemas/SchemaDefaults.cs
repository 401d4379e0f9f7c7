using System.Text.Json.Nodes;

namespace Infra.Platform.Schemas;

/// <summary>Fills in what a schema says for fields that a document leaves out.</summary>
/// <remarks>
/// Null where a field has a default and may not be null counts as left out ("Defaulting and Nullable" in
/// https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/).
/// </remarks>
public static class SchemaDefaults
{
    /// <summary>A copy of the document with its defaults.</summary>
    public static JsonNode? Apply(JsonNode? document, StructuralSchema schema)
    {
        var result = document?.DeepClone();
        Fill(result, schema);
        return result;
    }

    private static void Fill(JsonNode? node, StructuralSchema schema)
    {
        switch (node)
        {
            case JsonObject map:
                FillObject(map, schema);
                break;
            case JsonArray list when schema.Items is { } items:
                for (var i = 0; i < list.Count; i++)
                {
                    if (IsDefaulted(list[i], items))
                    {
                        list[i] = items.Default;
                    }

                    Fill(list[i], items);
                }

                break;
        }
    }

    private static void FillObject(JsonObject map, StructuralSchema schema)
    {
        foreach (var name in schema.PropertyNames)
        {
            var property = schema.Property(name)!;
            if (property.HasDefault && (!map.ContainsKey(name) || IsDefaulted(map[name], property)))
            {
                map[name] = property.Default;
            }

            if (map[name] is { } value)
            {
                Fill(value, property);
            }
        }

        if (schema.AdditionalProperties is { } additional)
        {
            foreach (var name in map.Select(static entry => entry.Key).Where(name => !schema.Declares(name)).ToList())
            {
                if (IsDefaulted(map[name], additional))
                {
                    map[name] = additional.Default;
                }

                Fill(map[name], additional);
            }
        }
    }

    private static bool IsDefaulted(JsonNode? node, StructuralSchema schema) =>
        node is null && !schema.IsNullable && schema.HasDefault;
}
