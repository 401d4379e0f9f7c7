using System.Text.Json.Nodes;

namespace Infra.Platform.Documents.Tests.Compatibility;

/// <summary>The publications of a small API, and edits of them.</summary>
internal static class PublishedSample
{
    public const string Xrd = "v1alpha1/queues/xrd.yaml";
    public const string Connection = "v1alpha1/queues/connection-secret.yaml";
    public const string Workflow = "v1alpha1/queues/workflow-inputs.yaml";
    public const string Blueprint = "v1alpha1/queues/blueprint.yaml";
    public const string Form = "v1alpha1/queues/action.yaml";

    /// <summary>Where the schema of the only version lies in the XRD.</summary>
    public const string Schema = "spec/versions/0/schema/openAPIV3Schema";

    /// <summary>Where the fields that claims write lie.</summary>
    public const string Spec = Schema + "/properties/spec/properties";

    /// <summary>Where the fields that the platform reports lie.</summary>
    public const string Status = Schema + "/properties/status/properties";

    private static readonly Dictionary<string, string> Texts = new()
    {
        [Xrd] = """
            {"kind": "CompositeResourceDefinition", "spec": {
              "group": "platform.example.org", "scope": "Namespaced",
              "names": {"kind": "Queue", "plural": "queues", "shortNames": ["q"], "categories": ["platform"]},
              "versions": [{"name": "v1alpha1", "served": true, "referenceable": true,
                "additionalPrinterColumns": [{"name": "Size", "type": "string", "jsonPath": ".spec.size"}],
                "schema": {"openAPIV3Schema": {"type": "object", "required": ["spec"], "properties": {
                  "metadata": {"type": "object", "properties": {"name": {"type": "string", "maxLength": 40}}},
                  "spec": {"type": "object", "required": ["size"], "properties": {
                    "size": {"type": "string", "enum": ["small", "medium", "large"]},
                    "days": {"type": "integer", "minimum": 1, "maximum": 30, "default": 7},
                    "topic": {"type": "string", "pattern": "^[a-z]+$", "maxLength": 20},
                    "weight": {"type": "integer", "nullable": true},
                    "tags": {"type": "object", "additionalProperties": {"type": "string"}},
                    "readers": {"type": "array", "maxItems": 5, "x-kubernetes-list-type": "set",
                      "items": {"type": "string", "maxLength": 20}}},
                    "x-kubernetes-validations": [{"rule": "self.days > 0", "message": "days count from one"}]},
                  "status": {"type": "object", "required": ["host"], "properties": {
                    "host": {"type": "string"}, "port": {"type": "integer"},
                    "phase": {"type": "string", "enum": ["Making", "Ready"]}}}}}}}]}}
            """,
        [Connection] = """{"secret": "<name>-connection", "keys": {"host": "Where it is.", "password": "Secret."}}""",
        [Workflow] = """
            {"on": {"workflow_dispatch": {"inputs": {
              "name": {"type": "string", "required": true},
              "size": {"type": "choice", "options": ["small", "large"], "default": "small"},
              "dry": {"type": "boolean", "default": false}}}}}
            """,
        [Blueprint] = """
            {"identifier": "queue", "title": "Queue",
             "properties": {"stringProps": {"size": {"enums": ["small", "large"]}, "url": {"format": "url"}},
                            "numberProps": {"days": {"minimum": 1}}},
             "relations": {"environment": {"target": "environment", "required": true, "many": false},
                           "app": {"target": "backend-app", "required": false, "many": false}}}
            """,
        [Form] = """
            {"identifier": "create-queue", "selfServiceTrigger": {"operation": "CREATE", "userProperties": {
              "stringProps": {"name": {"required": true}, "size": {"enums": ["small"]}}}}}
            """,
    };

    /// <summary>The documents as published.</summary>
    public static Dictionary<string, JsonNode> Published() =>
        Texts.ToDictionary(static pair => pair.Key, static pair => JsonNode.Parse(pair.Value)!);

    /// <summary>The documents with other JSON at a place of a file, or without that place when it is null.</summary>
    public static Dictionary<string, JsonNode> With(string file, string place, string? json)
    {
        var documents = Published();
        var steps = place.Split('/');
        var parent = steps[..^1].Aggregate(documents[file], static (node, step) => Step(node, step)!);
        var value = json is null ? null : JsonNode.Parse(json);
        if (parent is JsonArray list)
        {
            list[int.Parse(steps[^1], System.Globalization.CultureInfo.InvariantCulture)] = value;
        }
        else if (value is null)
        {
            Assert.True(parent.AsObject().Remove(steps[^1]), $"{file} has no {place}");
        }
        else
        {
            parent[steps[^1]] = value;
        }

        return documents;
    }

    private static JsonNode? Step(JsonNode node, string step) =>
        node is JsonArray list
            ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]
            : node[step] ?? throw new ArgumentException($"there is no {step}");
}
