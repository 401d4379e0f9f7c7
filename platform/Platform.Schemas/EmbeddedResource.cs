using System.Text.Json.Nodes;

namespace Infra.Platform.Schemas;

/// <summary>What every object of the API has beside what its schema says.</summary>
/// <remarks>https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/object-meta</remarks>
internal static class EmbeddedResource
{
    /// <summary>apiVersion, kind and metadata.</summary>
    public static StructuralSchema Fields { get; } = StructuralSchema.Read(Object(
        ("apiVersion", Of("string")), ("kind", Of("string")), ("metadata", Metadata())));

    private static JsonObject Metadata() => Object(
        ("name", Of("string")),
        ("generateName", Of("string")),
        ("namespace", Of("string")),
        ("labels", MapOf("string")),
        ("annotations", MapOf("string")),
        ("finalizers", ListOf(Of("string"))),
        ("ownerReferences", ListOf(Owner())),
        ("uid", Of("string")),
        ("resourceVersion", Of("string")),
        ("generation", Of("integer")),
        ("creationTimestamp", Nullable("string")),
        ("deletionTimestamp", Nullable("string")),
        ("deletionGracePeriodSeconds", Of("integer")),
        ("selfLink", Of("string")),
        ("managedFields", ListOf(new JsonObject { ["x-kubernetes-preserve-unknown-fields"] = true })));

    private static JsonObject Owner()
    {
        var owner = Object(
            ("apiVersion", Of("string")), ("kind", Of("string")), ("name", Of("string")), ("uid", Of("string")),
            ("controller", Of("boolean")), ("blockOwnerDeletion", Of("boolean")));
        owner["required"] = new JsonArray("apiVersion", "kind", "name", "uid");
        return owner;
    }

    private static JsonObject Of(string type) => new() { ["type"] = type };

    private static JsonObject Nullable(string type) => new() { ["type"] = type, ["nullable"] = true };

    private static JsonObject MapOf(string type) =>
        new() { ["type"] = "object", ["nullable"] = true, ["additionalProperties"] = Of(type) };

    private static JsonObject ListOf(JsonObject item) =>
        new() { ["type"] = "array", ["nullable"] = true, ["items"] = item };

    private static JsonObject Object(params IEnumerable<(string Name, JsonObject Schema)> properties) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(
            properties.Select(static property => KeyValuePair.Create(property.Name, (JsonNode?)property.Schema))),
    };
}
