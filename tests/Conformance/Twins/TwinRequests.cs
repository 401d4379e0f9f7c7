using System.Globalization;
using System.Text.Json.Nodes;
using Infra.Engine.Host;

namespace Infra.Conformance;

/// <summary>
/// Requests of both SDKs without what only one of them says, or says in another way: each difference with the reason.
/// </summary>
internal static class TwinRequests
{
    // Components have no objects of their own: .NET knows these options for custom resources only.
    private static readonly string[] OfCustomOnly =
    [
        "replaceOnChanges", "additionalSecretOutputs", "deleteBeforeReplace", "deleteBeforeReplaceDefined", "importId",
    ];

    // Node tells where in the program a request was made, takes replies with parts unknown, and leaves it to the engine
    // as well to wait for what a function depends on.
    private static readonly string[] OfNodeOnly =
        ["sourcePosition", "stackTrace", "supportsPartialValues", "dependsOn"];

    private static readonly string[] OfAssets = ["__pulumiAsset", "__pulumiArchive"];

    /// <summary>A request in the form in which both are compared.</summary>
    public static JsonObject Normal(JsonObject request)
    {
        var normal = request.DeepClone().AsObject();
        foreach (var key in OfNodeOnly)
        {
            normal.Remove(key);
        }

        if (normal["custom"]?.GetValue<bool>() != true)
        {
            // The providers of a component stay in the program: only remote ones are told of them in .NET.
            foreach (var key in OfCustomOnly.Append("providers"))
            {
                normal.Remove(key);
            }
        }

        normal["customTimeouts"] = Timeouts(normal["customTimeouts"] as JsonObject);
        normal["propertyDependencies"] = Dependencies(normal["propertyDependencies"] as JsonObject);
        // What it is replaced with is named by itself; Node repeats it among the dependencies.
        var others = (normal["replaceWith"] as JsonArray ?? []).Select(static name => WireJson.Plain(name)).ToHashSet();
        normal["dependencies"] = AsSet(new JsonArray([.. AsSet(normal["dependencies"])
            .Where(name => !others.Contains(WireJson.Plain(name))).Select(static name => name!.DeepClone())]));
        normal["args"] = Bare(normal["args"]);
        DropParents(normal);
        foreach (var key in (string[])["object", "outputs", "args", "properties"])
        {
            normal[key] = Values(normal[key], inSecret: false);
        }

        return normal;
    }

    /// <summary>Arguments of a function: .NET says which are secret, Node remembers it.</summary>
    public static JsonNode? Bare(JsonNode? node) => node switch
    {
        JsonObject secret when secret.ContainsKey(Signatures.Key) => Bare(secret["value"]),
        JsonObject map => new JsonObject(map.Select(
            static pair => KeyValuePair.Create(pair.Key, Bare(pair.Value)))),
        _ => node?.DeepClone(),
    };

    // A former name under the same parent: .NET leaves it to the engine to say which that is.
    private static void DropParents(JsonObject request)
    {
        foreach (var alias in request["aliases"] as JsonArray ?? [])
        {
            if (WireJson.Text(alias?["spec"], "parentUrn") == WireJson.Text(request, "parent"))
            {
                (alias?["spec"] as JsonObject)?.Remove("parentUrn");
            }
        }
    }

    // Written as a duration in one, as nanoseconds in the other.
    private static JsonObject Timeouts(JsonObject? timeouts)
    {
        JsonObject seconds = [];
        foreach (var (key, value) in timeouts ?? [])
        {
            seconds[key] = SecondsOf(value!.GetValue<string>());
        }

        return seconds;
    }

    private static double SecondsOf(string text)
    {
        var total = 0d;
        var number = "";
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsDigit(text[i]) || text[i] == '.')
            {
                number += text[i];
                continue;
            }

            var isNano = text[i] == 'n';
            total += double.Parse(number, CultureInfo.InvariantCulture) * (text[i] switch
            {
                'h' => 3600,
                'm' => 60,
                'n' => 1e-9,
                _ => 1,
            });
            number = "";
            i += isNano ? 1 : 0;
        }

        return Math.Round(total, 6);
    }

    // Properties that depend on nothing are named by one of them only.
    private static JsonObject Dependencies(JsonObject? properties)
    {
        JsonObject sets = [];
        foreach (var (key, urns) in properties ?? [])
        {
            if (urns?["urns"] is JsonArray { Count: > 0 } names)
            {
                sets[key] = AsSet(names);
            }
        }

        return sets;
    }

    private static JsonArray AsSet(JsonNode? names) => new(
        [.. (names as JsonArray ?? []).Select(static name => name!.GetValue<string>())
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(static name => JsonValue.Create(name))]);

    // A dictionary of .NET has no entries without a value, and its assets no second mark; what is secret within what is
    // secret is one output of Node.
    private static JsonNode? Values(JsonNode? node, bool inSecret)
    {
        if (node is JsonObject secret && WireJson.Text(secret, Signatures.Key) == Signatures.Secret)
        {
            var value = Values(secret["value"], inSecret: true);
            return inSecret ? value : new JsonObject { [Signatures.Key] = Signatures.Secret, ["value"] = value };
        }

        return node switch
        {
            JsonObject map => new JsonObject(map
                .Where(static pair => pair.Value is not null && !OfAssets.Contains(pair.Key))
                .Select(pair => KeyValuePair.Create(pair.Key, Values(pair.Value, inSecret)))),
            JsonArray list => new JsonArray([.. list.Select(item => Values(item, inSecret))]),
            _ => node?.DeepClone(),
        };
    }
}
