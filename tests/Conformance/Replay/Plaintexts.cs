using System.Text.Json.Nodes;

namespace Infra.Conformance;

/// <summary>
/// Secrets in clear as they went over the wire, by resource and property path; for states to start from.
/// </summary>
internal sealed class Plaintexts
{
    private const string Signature = "4dabf18193072939515e22adb298388d";

    private static readonly string[] Keys = ["object", "news", "inputs", "oldInputs", "properties", "olds", "outputs"];

    private readonly Dictionary<(string Urn, string Path), JsonNode?> known = [];
    private readonly Dictionary<(string Urn, string Path), JsonNode?> clear = [];

    /// <summary>Learns from the calls of a step; what only may come to be changes nothing that is known.</summary>
    public void Learn(RecordedStep step)
    {
        foreach (var call in step.Calls)
        {
            var made = WireJson.Text(call.Response, "urn");
            var urn = made is "" ? WireJson.Text(call.Request, "urn") : made;
            foreach (var key in Keys)
            {
                var isOld = key is "oldInputs" or "olds" || call.Method.EndsWith("/Delete", StringComparison.Ordinal);
                Learn(urn, SectionOf(call, key, isRequest: true), call.Request[key], step.HasState && !isOld);
                Learn(urn, SectionOf(call, key, isRequest: false), call.Response?[key], step.HasState);
            }
        }
    }

    /// <summary>A recorded state with its secrets in clear; null when one is not known.</summary>
    public JsonNode? Opened(JsonNode state)
    {
        state = state.DeepClone();
        var deployment = state["deployment"]!.AsObject();
        deployment.Remove("secrets_providers");
        foreach (var resource in (deployment["resources"] as JsonArray ?? []).Concat(Pending(deployment)))
        {
            var urn = WireJson.Text(resource, "urn");
            if (!Open(urn, "inputs", resource!["inputs"]) || !Open(urn, "outputs", resource["outputs"]))
            {
                return null;
            }
        }

        return state;
    }

    private static IEnumerable<JsonNode?> Pending(JsonObject deployment) =>
        (deployment["pending_operations"] as JsonArray ?? []).Select(static operation => operation!["resource"]);

    // Whether a field of a call is about inputs or outputs.
    private static string SectionOf(RecordedCall call, string key, bool isRequest) => key switch
    {
        "object" => isRequest ? "inputs" : "outputs",
        "properties" => isRequest && call.Method.EndsWith("/Create", StringComparison.Ordinal) ? "inputs" : "outputs",
        "olds" => call.Method.Contains("/Check", StringComparison.Ordinal) ? "inputs" : "outputs",
        "outputs" => "outputs",
        _ => "inputs",
    };

    private void Learn(string urn, string path, JsonNode? node, bool certain)
    {
        var (into, value) = node is JsonObject secret && IsSecret(secret)
            ? (known, secret["value"]?.DeepClone())
            : (clear, node);
        // What only the engine calls secret crosses the wire in clear.
        if (!into.TryAdd((urn, path), value) && certain && !IsPoorer(value, into[(urn, path)]))
        {
            into[(urn, path)] = value;
        }

        foreach (var (key, child) in into == known ? [] : Children(node))
        {
            Learn(urn, $"{path}.{key}", child, certain);
        }
    }

    // Of an asset that is known already only the hash is told again.
    private static bool IsPoorer(JsonNode? value, JsonNode? known) => value is JsonObject && known is JsonObject
        && WireJson.Text(value, "hash") is { Length: > 0 } hash && WireJson.Text(known, "hash") == hash
        && value.AsObject().Count < known.AsObject().Count;

    private bool Open(string urn, string path, JsonNode? node)
    {
        if (node is not JsonObject secret || !IsSecret(secret) || !secret.ContainsKey("ciphertext"))
        {
            return Children(node).All(child => Open(urn, $"{path}.{child.Key}", child.Value));
        }

        var other = path.StartsWith("inputs", StringComparison.Ordinal)
            ? "outputs" + path["inputs".Length..]
            : "inputs" + path["outputs".Length..];
        if (!known.TryGetValue((urn, path), out var value) && !clear.TryGetValue((urn, path), out value)
            && !known.TryGetValue((urn, other), out value) && !clear.TryGetValue((urn, other), out value))
        {
            return false;
        }

        secret.Remove("ciphertext");
        secret["plaintext"] = value is null ? "null" : WireJson.Plain(value);
        return true;
    }

    private static bool IsSecret(JsonObject node) =>
        WireJson.Text(node, Signature) == "1b47061264138c4ac30d75fd1eb44270";

    private static List<KeyValuePair<string, JsonNode?>> Children(JsonNode? node) => node switch
    {
        JsonObject map => [.. map],
        JsonArray list => [.. list.Select(static (item, i) => KeyValuePair.Create($"{i}", item))],
        _ => [],
    };
}
