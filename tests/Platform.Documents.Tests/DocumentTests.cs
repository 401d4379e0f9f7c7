using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

using Infra.Platform.Documents.Forms;
using Infra.Platform.Documents.Kubernetes;
using Infra.Platform.Documents.Portal;
using Infra.Platform.Modeling;
using Infra.Platform.Yaml;
using Infra.Testing;

using static Infra.Platform.Documents.Tests.SampleApi;

namespace Infra.Platform.Documents.Tests;

/// <summary>Every document of an API that has a property of every type.</summary>
public sealed class DocumentTests
{
    [Fact]
    public void Xrd_OfEveryType_IsAStructuralSchema() =>
        Golden.Matches(YamlText.Write(XrdDocument.Of(Queue)), "yaml");

    [Fact]
    public void EditorSchema_OfEveryType_ExplainsEverything() =>
        Golden.Matches(EditorSchema.Of(Queue).ToJsonString(new JsonSerializerOptions { WriteIndented = true }), "json");

    [Fact]
    public void Examples_OfEveryType_CommentWhatCouldBeSaid()
    {
        var text = new StringBuilder();
        foreach (var example in Queue.Examples)
        {
            text.Append(ExampleDocument.Text(Queue, example)).Append("---\n");
        }

        Golden.Matches(text.ToString(), "yaml");
    }

    [Fact]
    public void Examples_Always_ReadBackAsTheirData() =>
        Assert.All(Queue.Examples, static example =>
        {
            var text = ExampleDocument.Text(Queue, example);
            var tree = Assert.Single(YamlFile.Read(text, "example.yaml")).Root;

            Assert.True(JsonNode.DeepEquals(ExampleDocument.Tree(Queue, example), tree), text);
        });

    [Fact]
    public void WorkflowInputs_OfEveryType_AreAtMostTen() =>
        Golden.Matches(YamlText.Write(WorkflowInputsDocument.Of(Queue)), "yaml");

    [Fact]
    public void Blueprint_OfEveryType_HasThemAll() =>
        Golden.Matches(YamlText.Write(BlueprintDocument.Of(Queue, Entry)), "yaml");

    [Fact]
    public void Mapping_OfEveryType_FillsTheBlueprint() =>
        Golden.Matches(YamlText.Write(MappingDocument.Of(Queue, Entry)), "yaml");

    [Fact]
    public void Action_OfEveryType_AsksInOrder() =>
        Golden.Matches(YamlText.Write(ActionDocument.Of(Queue, Entry)), "yaml");

    [Fact]
    public void Action_WithARepository_NamesIt() =>
        Assert.Equal(
            ("acme", "platform"),
            ActionDocument.Of(Queue, Entry, new WorkflowRepository("acme", "platform"))["githubMethod"] is { } method
                ? (method["org"]!.GetValue<string>(), method["repo"]!.GetValue<string>())
                : default);

    [Fact]
    public void Mapping_Always_FillsEveryPropertyOfTheBlueprint()
    {
        var blueprint = BlueprintDocument.Of(Queue, Entry);
        var mapping = MappingDocument.Of(Queue, Entry)["port"]!["entity"]!["mappings"]![0]!;

        Assert.Equal(
            blueprint["properties"]!.AsObject().SelectMany(static group => group.Value!.AsObject())
                .Select(static property => property.Key).Order(),
            mapping["properties"]!.AsObject().Select(static property => property.Key).Order());
        Assert.Equal(
            blueprint["relations"]!.AsObject().Select(static relation => relation.Key).Order(),
            mapping["relations"]!.AsObject().Select(static relation => relation.Key).Order());
    }

    [Fact]
    public void Form_OfWhatItCannotHold_SaysEverythingAtOnce()
    {
        var many = Enumerable.Range(1, 9).Select(static number =>
            Property($"field{number}", $"Field {number}", "A field.", new StringType()));
        var api = With(
            [
                .. many,
                Property("name", "Name", "Another name.", new StringType()),
                Property("password", "Password", "A secret.", new StringType()) with { Secret = true, Required = true },
                Property("deep", "A heading that no portal shows", "A group.", new ObjectType
                {
                    Properties = [Property("one", "One", "One.", new StringType())],
                }),
            ]);

        Golden.Matches(Assert.Throws<DocumentException>(() => WorkflowInputsDocument.Of(api)).Message);
    }

    [Fact]
    public void Secrets_Never_ReachFormCatalogOrInputs()
    {
        var api = With(
            Property("password", "Password", "A secret.", new StringType()) with { Secret = true });

        Assert.All(
            new JsonObject[]
            {
                BlueprintDocument.Of(api, Entry), MappingDocument.Of(api, Entry), ActionDocument.Of(api, Entry),
                WorkflowInputsDocument.Of(api),
            },
            static document => Assert.DoesNotContain("password", document.ToJsonString(), StringComparison.Ordinal));
    }
}
