using System.Text.Json.Nodes;

namespace Infra.Platform.Schemas;

/// <summary>The words of a CompositeResourceDefinition, with what is meant where nothing is said.</summary>
internal sealed class DefinitionReader(JsonObject definition)
{
    private readonly JsonObject spec = definition["spec"] as JsonObject ?? [];

    public string Name => definition["metadata"]?["name"]?.GetValue<string>() ?? "";

    public string Group => Text("group") ?? "";

    // Before v2 a definition without a scope is one of the old kind, whose fields stand in spec itself.
    public bool IsLegacy => Scope == "LegacyCluster";

    public bool IsNamespaced => Scope == "Namespaced";

    public JsonObject Names => spec["names"] as JsonObject ?? [];

    public JsonObject? ClaimNames => spec["claimNames"] as JsonObject;

    public IEnumerable<JsonObject> Versions => (spec["versions"] as JsonArray ?? []).OfType<JsonObject>();

    private string Scope => Text("scope")
        ?? (definition["apiVersion"]?.GetValue<string>().EndsWith("/v1", StringComparison.Ordinal) == true
            ? "LegacyCluster"
            : "Namespaced");

    public string? Text(string word) => spec[word]?.GetValue<string>();

    public JsonObject Metadata(string name)
    {
        var result = new JsonObject { ["name"] = name, ["ownerReferences"] = new JsonArray(Owner()) };
        var labels = Merged(definition["metadata"]?["labels"], spec["metadata"]?["labels"]);
        var annotations = Merged(null, spec["metadata"]?["annotations"]);
        if (labels.Count > 0)
        {
            result["labels"] = labels;
        }

        if (annotations.Count > 0)
        {
            result["annotations"] = annotations;
        }

        return result;
    }

    public static IEnumerable<JsonNode?> List(JsonNode? list) =>
        (list as JsonArray)?.Select(static item => item?.DeepClone()) ?? [];

    public static void Copy(JsonObject from, JsonObject to, string word)
    {
        if (from[word] is { } value)
        {
            to[word] = value.DeepClone();
        }
    }

    private JsonObject Owner() => new()
    {
        ["apiVersion"] = "apiextensions.crossplane.io/v1",
        ["kind"] = "CompositeResourceDefinition",
        ["name"] = Name,
        ["uid"] = definition["metadata"]?["uid"]?.GetValue<string>() ?? "",
        ["controller"] = true,
        ["blockOwnerDeletion"] = true,
    };

    private static JsonObject Merged(JsonNode? first, JsonNode? second)
    {
        var result = first?.DeepClone() as JsonObject ?? [];
        foreach (var (key, value) in second as JsonObject ?? [])
        {
            result[key] = value?.DeepClone();
        }

        return result;
    }
}
