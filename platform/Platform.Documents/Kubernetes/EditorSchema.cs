using System.Text.Json.Nodes;

using Infra.Platform.Modeling;

namespace Infra.Platform.Documents.Kubernetes;

/// <summary>The JSON Schema (draft-07) by which editors complete, explain and check claims while one types.</summary>
/// <remarks>Stricter than the API server in one way: it refuses unknown properties, which the server drops.</remarks>
public static class EditorSchema
{
    private const string NamePattern = "^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$";

    /// <summary>The schema of a claim.</summary>
    public static JsonObject Of(ApiModel api)
    {
        var spec = Of(api.Spec);
        spec["properties"]!["crossplane"] = new JsonObject
        {
            ["type"] = "object",
            ["description"] = "Which Composition makes it; an Environment's pipeline writes this.",
        };
        return new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = api.Title,
            ["description"] = api.Description,
            ["type"] = "object",
            ["required"] = JsonTree.ListOf(["apiVersion", "kind", "metadata", "spec"]),
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject
            {
                ["apiVersion"] = new JsonObject { ["const"] = api.ApiVersion },
                ["kind"] = new JsonObject { ["const"] = api.Kind },
                ["metadata"] = Metadata(api),
                ["spec"] = spec,
                ["status"] = new JsonObject { ["type"] = "object" },
            },
        };
    }

    private static JsonObject Metadata(ApiModel api)
    {
        var properties = new JsonObject
        {
            ["name"] = new JsonObject
            {
                ["type"] = "string",
                ["pattern"] = NamePattern,
                ["maxLength"] = api.NameMaxLength,
            },
        };
        if (api.Scope is ApiScope.Namespaced)
        {
            properties["namespace"] = new JsonObject
            {
                ["type"] = "string",
                ["description"] = "The Environment it belongs to.",
            };
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["required"] = JsonTree.ListOf(["name"]),
            ["properties"] = properties,
        };
    }

    private static JsonObject Of(ApiProperty property)
    {
        var schema = Of(property.Type);
        schema.Insert(0, "title", property.Title);
        schema.Insert(1, "description", Explanation(property));
        if (property.Default is { } value)
        {
            schema["default"] = value.DeepClone();
        }

        return schema;
    }

    private static JsonObject Of(ApiType type)
    {
        var schema = StructuralSchema.Of(type);
        schema.Remove("x-kubernetes-validations");
        schema.Remove("x-kubernetes-list-type");
        schema.Remove("x-kubernetes-list-map-keys");
        switch (type)
        {
            case IntegerType:
                // Editors know no formats of numbers.
                schema.Remove("format");
                break;
            case ObjectType fields:
                schema["properties"] = new JsonObject(fields.Properties.Select(static property =>
                    KeyValuePair.Create(property.JsonName, (JsonNode?)Of(property))));
                schema["additionalProperties"] = false;
                break;
            case ListType list:
                schema["items"] = Of(list.Element);
                break;
            case MapType map:
                schema["additionalProperties"] = Of(map.Value);
                break;
        }

        return schema;
    }

    /// <summary>What the schema cannot say stands in the text: meanings of values, and rules.</summary>
    private static string Explanation(ApiProperty property) => string.Join('\n', property.Rules
        .Select(static rule => $"Rule: {rule.Message}")
        .Prepend(Descriptions.WithValues(property)));
}
