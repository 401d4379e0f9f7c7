using System.Text.Json.Nodes;

using Infra.Platform.Modeling;

namespace Infra.Platform.Documents.Kubernetes;

/// <summary>What a type may be, as the structural schema that the API server enforces.</summary>
internal static class StructuralSchema
{
    /// <summary>The schema of a property, its description and rules included.</summary>
    public static JsonObject Of(ApiProperty property)
    {
        var schema = Of(property.Type);
        schema.Insert(0, "description", Descriptions.WithValues(property));
        if (property.Default is { } value)
        {
            schema["default"] = value.DeepClone();
        }

        AddRules(schema, property.Rules);
        return schema;
    }

    /// <summary>The schema of a type.</summary>
    public static JsonObject Of(ApiType type)
    {
        var schema = new JsonObject { ["type"] = NameOf(type) };
        switch (type)
        {
            case StringType text:
                schema.AddIfSet("pattern", text.Pattern);
                schema.AddIfSet("minLength", text.MinLength);
                schema.AddIfSet("maxLength", text.MaxLength);
                schema.AddIfSet("format", text.Format);
                break;
            case IntegerType number:
                schema.AddIfSet("format", "int64");
                schema.AddIfSet("minimum", number.Minimum);
                schema.AddIfSet("maximum", number.Maximum);
                schema.AddIfSet("enum", JsonTree.ListOf(number.OneOf));
                break;
            case NumberType number:
                schema.AddIfSet("minimum", number.Minimum);
                schema.AddIfSet("maximum", number.Maximum);
                break;
            case EnumType values:
                schema["enum"] = JsonTree.ListOf(values.Values.Select(static value => value.JsonName));
                break;
            case ObjectType fields:
                AddFields(schema, fields);
                break;
            case ListType list:
                AddElements(schema, list);
                break;
            case MapType map:
                schema["additionalProperties"] = Of(map.Value);
                schema.AddIfSet("maxProperties", map.MaxProperties);
                break;
        }

        return schema;
    }

    /// <summary>The name of the JSON type of a value.</summary>
    public static string NameOf(ApiType type) => type switch
    {
        IntegerType => "integer",
        NumberType => "number",
        BooleanType => "boolean",
        ObjectType or MapType => "object",
        ListType => "array",
        _ => "string",
    };

    private static void AddFields(JsonObject schema, ObjectType fields)
    {
        var required = fields.Properties.Where(static property => property.Required)
            .Select(static property => property.JsonName).ToList();
        if (required.Count > 0)
        {
            schema["required"] = JsonTree.ListOf(required);
        }

        schema["properties"] = new JsonObject(fields.Properties.Select(static property =>
            KeyValuePair.Create(property.JsonName, (JsonNode?)Of(property))));
        AddRules(schema, fields.Rules);
    }

    private static void AddElements(JsonObject schema, ListType list)
    {
        schema["items"] = Of(list.Element);
        schema.AddIfSet("minItems", list.MinItems);
        schema.AddIfSet("maxItems", list.MaxItems);
        if (list.Keys.Count > 0)
        {
            schema["x-kubernetes-list-type"] = "map";
            schema["x-kubernetes-list-map-keys"] = JsonTree.ListOf(list.Keys);
        }
    }

    /// <summary>Rules of the property come after those of its type, in one list.</summary>
    private static void AddRules(JsonObject schema, IReadOnlyList<ApiRule> rules)
    {
        const string keyword = "x-kubernetes-validations";
        if (rules.Count == 0)
        {
            return;
        }

        var list = schema[keyword]?.AsArray() ?? [];
        schema[keyword] = list;
        foreach (var rule in rules)
        {
            list.Add((JsonNode)new JsonObject { ["rule"] = rule.Expression, ["message"] = rule.Message });
        }
    }
}
