using System.Text.Json.Nodes;

using Infra.Platform.Documents.Portal;
using Infra.Testing;

using static Infra.Platform.Documents.Tests.SampleApi;

namespace Infra.Platform.Documents.Tests;

/// <summary>Blueprints and actions have the properties that Port's provider takes, and no other.</summary>
public sealed class PortSchemaTests
{
    private static readonly JsonNode Package =
        JsonNode.Parse(File.ReadAllText(Repository.PathOf("sdk", "Pulumi.Port", "schema.json")))!;

    [Fact]
    public void Blueprint_Always_FitsItsResource() =>
        Assert.Empty(Problems("port:index/blueprint:Blueprint", BlueprintDocument.Of(Queue, Entry)));

    [Fact]
    public void Action_WithARepository_FitsItsResource() =>
        Assert.Empty(Problems(
            "port:index/action:Action",
            ActionDocument.Of(Queue, Entry, new WorkflowRepository("acme", "platform"))));

    [Fact]
    public void Problems_OfAWrongDocument_AreFound()
    {
        var blueprint = BlueprintDocument.Of(Queue, Entry);
        blueprint["properties"]!["stringProps"]!["size"]!["enum"] = new JsonArray("small");
        blueprint["title"] = 3;

        Assert.Equal(
            ["title: string wanted, is 3", "properties.stringProps.size.enum: no such property"],
            Problems("port:index/blueprint:Blueprint", blueprint));
    }

    private static IReadOnlyList<string> Problems(string token, JsonObject inputs)
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
        System.Text.Json.JsonValueKind.String => kind is "string",
        System.Text.Json.JsonValueKind.Number => kind is "number" or "integer",
        System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => kind is "boolean",
        _ => false,
    };
}
