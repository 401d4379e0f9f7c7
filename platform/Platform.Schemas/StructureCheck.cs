using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Platform.Schemas;

/// <summary>Types, required fields and bounds: all problems of a value and of what is below it.</summary>
/// <param name="problems">Where they go.</param>
/// <param name="nullIsAbsent">Whether null is as good as nothing, as for the built-in kinds, which Go reads.</param>
internal sealed class StructureCheck(List<SchemaProblem> problems, bool nullIsAbsent = false)
{
    public void Check(JsonNode? node, StructuralSchema schema, string path)
    {
        if (node is null && (schema.IsNullable || nullIsAbsent))
        {
            return;
        }

        var place = new CheckedValue(problems, node, schema, path);
        CheckType(place);
        CheckEnum(place);
        switch (node)
        {
            case JsonObject map:
                CheckObject(place, map);
                break;
            case JsonArray list:
                CheckArray(place, list);
                break;
            case JsonValue value:
                ScalarCheck.Check(place, value);
                break;
        }

        CheckCombinations(place);
    }

    private static void CheckType(CheckedValue place)
    {
        var schema = place.Schema;
        if (schema.IsIntOrString)
        {
            if (!IsType(place.Node, "integer") && !IsType(place.Node, "string"))
            {
                place.Report(SchemaFault.Type, "integer,string");
            }
        }
        else if (schema.Type is { } type && !IsType(place.Node, type))
        {
            place.Report(SchemaFault.Type, type);
        }
    }

    private static bool IsType(JsonNode? node, string type) => type switch
    {
        "object" => node is JsonObject,
        "array" => node is JsonArray,
        // 50.0 is an integer.
        "integer" => node?.GetValueKind() == JsonValueKind.Number && JsonNumber.IsWhole(node.AsValue()),
        "number" => node?.GetValueKind() == JsonValueKind.Number,
        "string" => node?.GetValueKind() == JsonValueKind.String,
        "boolean" => node?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        _ => true,
    };

    private static void CheckEnum(CheckedValue place)
    {
        var values = place.Schema.Enum;
        if (values.Count > 0 && !values.Any(value => JsonNode.DeepEquals(value, place.Node)))
        {
            place.Report(
                SchemaFault.Enum, new JsonArray([.. values.Select(static value => value?.DeepClone())]));
        }
    }

    private void CheckObject(CheckedValue place, JsonObject map)
    {
        var schema = place.Schema;
        var (least, most) = (schema.Bounds.MinProperties, schema.Bounds.MaxProperties);
        place.ReportIf(map.Count < least, SchemaFault.TooFewProperties, least);
        place.ReportIf(map.Count > most, SchemaFault.TooManyProperties, most);
        foreach (var name in schema.Required)
        {
            if (!map.ContainsKey(name) || (nullIsAbsent && map[name] is null))
            {
                problems.Add(new(SchemaFault.Missing, FieldPath.Child(place.Path, name))
                {
                    Description = schema.Property(name)?.Description,
                    Wanted = schema.Property(name)?.Type,
                });
            }
        }

        foreach (var (name, value) in map)
        {
            var below = schema.Property(name) ?? schema.AdditionalProperties
                ?? (schema.IsEmbeddedResource ? EmbeddedResource.Fields.Property(name) : null);
            if (below is not null)
            {
                Check(value, below, FieldPath.Child(place.Path, name));
            }
        }

        if (schema.IsEmbeddedResource)
        {
            CheckEmbedded(place, map);
        }
    }

    private void CheckEmbedded(CheckedValue place, JsonObject map)
    {
        foreach (var name in (string[])["apiVersion", "kind"])
        {
            if (map[name] is null)
            {
                problems.Add(new(SchemaFault.Missing, FieldPath.Child(place.Path, name)) { Wanted = "string" });
            }
        }
    }

    private void CheckArray(CheckedValue place, JsonArray list)
    {
        var schema = place.Schema;
        place.ReportIf(list.Count < schema.Bounds.MinItems, SchemaFault.TooFewItems, schema.Bounds.MinItems);
        place.ReportIf(list.Count > schema.Bounds.MaxItems, SchemaFault.TooManyItems, schema.Bounds.MaxItems);
        for (var i = 0; i < list.Count; i++)
        {
            if (schema.Items is { } items)
            {
                Check(list[i], items, FieldPath.Item(place.Path, i));
            }

            var key = ListKey.Of(list[i], schema);
            if (key is not null && list.Take(i).Any(other => JsonNode.DeepEquals(ListKey.Of(other, schema), key)))
            {
                problems.Add(new(SchemaFault.Duplicate, FieldPath.Item(place.Path, i)) { Got = key.DeepClone() });
            }
        }
    }

    private void CheckCombinations(CheckedValue place)
    {
        foreach (var part in place.Schema.Combined("allOf"))
        {
            Check(place.Node, part, place.Path);
        }

        var any = place.Schema.Combined("anyOf").Select(part => Takes(part, place)).ToList();
        place.ReportIf(any.Count > 0 && !any.Contains(true), SchemaFault.NoAlternative);
        var one = place.Schema.Combined("oneOf").Select(part => Takes(part, place)).ToList();
        place.ReportIf(one.Count > 0 && !one.Contains(true), SchemaFault.NoAlternative);
        place.ReportIf(one.Count(static takes => takes) > 1, SchemaFault.ManyAlternatives);
        place.ReportIf(place.Schema.Not() is { } not && Takes(not, place), SchemaFault.Excluded);
    }

    private bool Takes(StructuralSchema part, CheckedValue place)
    {
        var found = new List<SchemaProblem>();
        new StructureCheck(found, nullIsAbsent).Check(place.Node, part, place.Path);
        return found.Count == 0;
    }
}
