using System.Text.Json.Nodes;
using Infra.Platform.Yaml;

namespace Infra.Platform.Schemas.Tests;

/// <summary>Kinds of objects whose only field beside the usual ones is <c>it</c>.</summary>
internal static class TestSchema
{
    public static List<string> Problems(string schema, string value) =>
        [.. Of(schema).Validate(Yaml($"it: {value}")).Select(static problem => problem.Text)];

    public static ResourceSchema Of(string it) => new(
        "example.org/v1", "Thing",
        StructuralSchema.Read((JsonObject)Yaml($"type: object\nproperties:\n  it: {it.ReplaceLineEndings(" ")}")!));

    public static JsonNode? Yaml(string text) => YamlFile.Read(text, "test.yaml")[0].Root;
}
