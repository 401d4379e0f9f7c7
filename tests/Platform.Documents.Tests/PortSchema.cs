using System.Text.Json;
using System.Text.Json.Nodes;

using Infra.Testing;

namespace Infra.Platform.Documents.Tests;

/// <summary>What the resources of Port's provider take.</summary>
internal static class PortSchema
{
    private static readonly JsonNode Package =
        JsonNode.Parse(File.ReadAllText(Repository.PathOf("sdk", "Pulumi.Port", "schema.json")))!;

    /// <summary>What a resource would not take: missing inputs first, then unknown ones and other types.</summary>
    public static IReadOnlyList<string> Problems(string token, JsonObject inputs)
    {
        var resource = Package["resources"]![token]!;
        var missing = resource["requiredInputs"]?.AsArray()
            .Select(static name => name!.GetValue<string>())
            .Where(name => !inputs.ContainsKey(name))
            .Select(static name => $"{name}: missing") ?? [];
        return [.. missing.Concat(OfObject("", inputs, resource["inputProperties"]!))];
    }

    private static IEnumerable<string> OfObject(string path, JsonObject tree, JsonNode properties) =>
        tree.SelectMany(member => properties[member.Key] is { } type
            ? OfValue(path + member.Key, member.Value!, type)
            : [$"{path}{member.Key}: no such property"]);

    private static IEnumerable<string> OfValue(string path, JsonNode value, JsonNode type)
    {
        if (type["$ref"]?.GetValue<string>() is { } reference)
        {
            var referred = Package["types"]![reference["#/types/".Length..]]!;
            return OfObject($"{path}.", value.AsObject(), referred["properties"] ?? new JsonObject());
        }

        var kind = type["type"]!.GetValue<string>();
        return (kind, value) switch
        {
            ("array", JsonArray list) => list.SelectMany(item => OfValue($"{path}[]", item!, type["items"]!)),
            ("object", JsonObject map) => map.SelectMany(entry =>
                OfValue($"{path}.{entry.Key}", entry.Value!, type["additionalProperties"]!)),
            _ => IsScalar(kind, value) ? [] : [$"{path}: {kind} wanted, is {value.ToJsonString()}"],
        };
    }

    private static bool IsScalar(string kind, JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.String => kind is "string",
        JsonValueKind.Number => kind is "number" or "integer",
        JsonValueKind.True or JsonValueKind.False => kind is "boolean",
        _ => false,
    };
}
