using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Conformance;

/// <summary>Finds where two documents first differ; the recorded one has tokens.</summary>
internal sealed class JsonComparer(Tokens tokens)
{
    /// <summary>The first difference under an aspect; null when there is none.</summary>
    public Difference? Compare(string aspect, JsonNode? recorded, JsonNode? ours) =>
        First("", recorded, ours) is var (path, expected, got)
            ? Difference.Of(aspect, Shown(path, expected), tokens.Normal(Shown(path, got)))
            : null;

    private static string Shown(string path, JsonNode? node) =>
        $"{path.TrimStart('.')} = {WireJson.Plain(node)}";

    private (string Path, JsonNode? Expected, JsonNode? Got)? First(string path, JsonNode? recorded, JsonNode? ours) =>
        (recorded, ours) switch
        {
            (null, null) => null,
            (JsonObject left, JsonObject right) => Objects(path, left, right),
            (JsonArray left, JsonArray right) => Arrays(path, left, right),
            (JsonValue left, JsonValue right) when Same(left, right) => null,
            _ => (path, recorded, ours),
        };

    private (string, JsonNode?, JsonNode?)? Objects(string path, JsonObject recorded, JsonObject ours)
    {
        foreach (var key in recorded.Select(static pair => pair.Key)
            .Union(ours.Select(static pair => pair.Key)).Order(StringComparer.Ordinal))
        {
            var below = $"{path}.{key}";
            if (recorded.ContainsKey(key) != ours.ContainsKey(key))
            {
                return (below, Present(recorded, key), Present(ours, key));
            }

            if (First(below, recorded[key], ours[key]) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private (string, JsonNode?, JsonNode?)? Arrays(string path, JsonArray recorded, JsonArray ours)
    {
        if (recorded.Count != ours.Count)
        {
            return (path, recorded, ours);
        }

        for (var i = 0; i < recorded.Count; i++)
        {
            if (First($"{path}[{i}]", recorded[i], ours[i]) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    // A property that is there and null is not one that is absent.
    private static JsonNode? Present(JsonObject node, string key) =>
        !node.ContainsKey(key) ? null : node[key] ?? JsonValue.Create("null");

    private bool Same(JsonValue recorded, JsonValue ours) =>
        (recorded.GetValueKind(), ours.GetValueKind()) switch
        {
            (JsonValueKind.String, JsonValueKind.String) =>
                tokens.Match(recorded.GetValue<string>(), ours.GetValue<string>()),
            (JsonValueKind.Number, JsonValueKind.Number) => NumberOf(recorded).Equals(NumberOf(ours)),
            var (left, right) => left == right,
        };

    private static double NumberOf(JsonValue value) =>
        double.Parse(value.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture);
}
