using System.Text.Json.Nodes;

namespace Infra.Platform.Apis.Tests;

/// <summary>What stands in documents.</summary>
internal static class Documents
{
    /// <summary>Every field of the environment that a Composition reads.</summary>
    public static IEnumerable<string> EnvironmentPaths(JsonNode composition) => Nodes(composition)
        .OfType<JsonObject>()
        .Where(node => $"{node["type"]}".Contains("FromEnvironment", StringComparison.Ordinal))
        .SelectMany(Nodes)
        .OfType<JsonObject>()
        .Select(node => node["fromFieldPath"])
        .OfType<JsonValue>()
        .Select(path => path.ToString())
        .Where(path => path is not ("Required" or "Optional"));

    /// <summary>Everything in a document, itself included.</summary>
    public static IEnumerable<JsonNode> Nodes(JsonNode node) => node switch
    {
        JsonObject parent => [parent, .. parent.Select(pair => pair.Value).OfType<JsonNode>().SelectMany(Nodes)],
        JsonArray list => [list, .. list.OfType<JsonNode>().SelectMany(Nodes)],
        _ => [node],
    };

    /// <summary>The object, as it is in the cluster once all is well.</summary>
    public static JsonObject Ready(JsonObject composed)
    {
        var there = composed.DeepClone().AsObject();
        there["status"] = new JsonObject
        {
            ["conditions"] = new JsonArray(new JsonObject { ["type"] = "Ready", ["status"] = "True" }),
            ["parents"] = new JsonArray(new JsonObject
            {
                ["conditions"] = new JsonArray(new JsonObject { ["type"] = "Accepted", ["status"] = "True" }),
            }),
        };
        return there;
    }

    /// <summary>What a provider writes beside an object: every key that any of them knows.</summary>
    public static JsonObject Credentials(string name, string @namespace) => new()
    {
        ["apiVersion"] = "v1",
        ["kind"] = "Secret",
        ["metadata"] = new JsonObject { ["name"] = name, ["namespace"] = @namespace },
        ["data"] = new JsonObject
        {
            ["address"] = "eA==",
            ["endpoint"] = "eA==",
            ["privateIP"] = "eA==",
            ["port"] = "eA==",
            ["username"] = "eA==",
            ["password"] = "eA==",
        },
    };
}
