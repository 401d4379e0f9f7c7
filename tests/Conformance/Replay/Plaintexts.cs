using System.Text.Json.Nodes;

namespace Infra.Conformance;

/// <summary>
/// Secrets in clear as they went over the wire, by resource and property path; for states to start from.
/// </summary>
internal sealed class Plaintexts
{
    private const string Signature = "4dabf18193072939515e22adb298388d";

    private readonly Dictionary<(string Urn, string Path), JsonNode?> known = [];
    private readonly Dictionary<(string Urn, string Path), JsonNode?> clear = [];

    /// <summary>Learns from the calls of a step.</summary>
    public void Learn(RecordedStep step)
    {
        foreach (var call in step.Calls)
        {
            var made = WireJson.Text(call.Response, "urn");
            var urn = made is "" ? WireJson.Text(call.Request, "urn") : made;
            foreach (var key in (string[])["object", "news", "oldInputs", "properties", "olds", "outputs"])
            {
                Learn(urn, "", call.Request[key]);
                Learn(urn, "", call.Response?[key]);
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
            if (!Open(urn, "", resource!["inputs"]) || !Open(urn, "", resource["outputs"]))
            {
                return null;
            }
        }

        return state;
    }

    private static IEnumerable<JsonNode?> Pending(JsonObject deployment) =>
        (deployment["pending_operations"] as JsonArray ?? []).Select(static operation => operation!["resource"]);

    private void Learn(string urn, string path, JsonNode? node)
    {
        if (node is JsonObject secret && IsSecret(secret))
        {
            known[(urn, path)] = secret["value"]?.DeepClone();
            return;
        }

        // What only the engine calls secret crosses the wire in clear.
        clear[(urn, path)] = node;
        foreach (var (key, child) in Children(node))
        {
            Learn(urn, $"{path}.{key}", child);
        }
    }

    private bool Open(string urn, string path, JsonNode? node)
    {
        if (node is not JsonObject secret || !IsSecret(secret) || !secret.ContainsKey("ciphertext"))
        {
            return Children(node).All(child => Open(urn, $"{path}.{child.Key}", child.Value));
        }

        if (!known.TryGetValue((urn, path), out var value) && !clear.TryGetValue((urn, path), out value))
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
