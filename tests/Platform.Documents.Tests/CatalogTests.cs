using System.Text.Json.Nodes;

using Infra.Platform.Apis;
using Infra.Platform.Documents.Forms;
using Infra.Platform.Documents.Kubernetes;
using Infra.Platform.Documents.Portal;
using Infra.Platform.Modeling;
using Infra.Platform.Schemas;
using Infra.Platform.Yaml;
using Infra.Testing;

namespace Infra.Platform.Documents.Tests;

/// <summary>The documents of the platform's own APIs fit together.</summary>
public sealed class CatalogTests
{
    public static TheoryData<string> Kinds => [.. Catalog.Apis.Select(static api => api.Model.Kind)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Examples_Always_AreWhatTheDefinitionAllows(string kind)
    {
        var api = Api(kind);
        var schema = Assert.Single(ResourceSchema.DefinedBy(XrdDocument.Of(api.Model)));

        Assert.All(api.Model.Examples, example =>
            Assert.Empty(schema.Validate(ExampleDocument.Tree(api.Model, example))));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void WorkflowInputs_Always_AreAtMostTen(string kind)
    {
        var inputs = WorkflowInputsDocument.Of(Api(kind).Model)["on"]!["workflow_dispatch"]!["inputs"]!.AsObject();

        Assert.InRange(inputs.Count, 1, 10);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Action_Always_FillsEveryInputOfItsWorkflow(string kind)
    {
        var api = Api(kind);
        var inputs = WorkflowInputsDocument.Of(api.Model)["on"]!["workflow_dispatch"]!["inputs"]!.AsObject();
        var method = ActionDocument.Of(api.Model, api.Portal)["githubMethod"]!;
        var filled = JsonNode.Parse(method["workflowInputs"]!.GetValue<string>())!.AsObject();

        Assert.Equal(inputs.Count, filled.Count);
        Assert.All(inputs, input => Assert.Contains(filled, pair =>
            pair.Key == input.Key || pair.Key.Contains($"then \"{input.Key}\" else", StringComparison.Ordinal)));
    }

    [Fact]
    public void Relations_Always_LeadToABlueprintBefore()
    {
        var known = new HashSet<string> { "cluster" };
        foreach (var api in Catalog.Apis)
        {
            var blueprint = BlueprintDocument.Of(api.Model, api.Portal);
            Assert.All(blueprint["relations"]!.AsObject(), relation =>
                Assert.Contains(relation.Value!["target"]!.GetValue<string>(), known));
            Assert.All(api.Portal.References, reference =>
                Assert.Contains(api.Model.Spec.Properties, one => one.JsonName == reference.Property));
            known.Add(blueprint["identifier"]!.GetValue<string>());
        }
    }

    [Fact]
    public void Mirrors_Always_ShowAPropertyOfWhatTheyRelateTo()
    {
        var blueprints = Catalog.Apis.Select(static api => BlueprintDocument.Of(api.Model, api.Portal)).ToList();
        var shown = blueprints
            .SelectMany(static one => (one["mirrorProperties"]?.AsObject() ?? [])
                .Select(mirror => (Of: one, Path: mirror.Value!["path"]!.GetValue<string>().Split('.'))))
            .Select(static mirror => (
                Target: mirror.Of["relations"]![mirror.Path[0]]!["target"]!.GetValue<string>(), mirror.Path))
            .ToList();

        Assert.NotEmpty(shown);
        Assert.All(shown, mirror => Assert.Contains(
            blueprints.Single(one => one["identifier"]!.GetValue<string>() == mirror.Target)["properties"]!.AsObject(),
            kind => kind.Value!.AsObject().ContainsKey(mirror.Path[1])));
    }

    [Fact]
    public void Catalog_Always_KeepsTheNamesOfTheFormerOne()
    {
        var api = Api("BackendApp");
        var mapping = MappingDocument.Of(api.Model, api.Portal)["port"]!["entity"]!["mappings"]![0]!;
        var blueprint = BlueprintDocument.Of(api.Model, api.Portal);

        Assert.Equal("backend-app", blueprint["identifier"]!.GetValue<string>());
        Assert.All(["url", "language", "host", "labels"], name => Assert.NotNull(mapping["properties"]![name]));
        Assert.All(["db-version", "db-size"], name => Assert.NotNull(blueprint["mirrorProperties"]![name]));
        Assert.True(blueprint["relations"]!["environment"]!["required"]!.GetValue<bool>());
        Assert.Equal("sql-database", blueprint["relations"]!["database"]!["target"]!.GetValue<string>());
    }

    [Fact]
    public void Documents_Always_ReadBackAsTheirData() =>
        Assert.All(PlatformDocuments.Of(Catalog.Apis), static document =>
        {
            if (document.Tree is { } tree)
            {
                var read = Assert.Single(YamlFile.Read(document.Text, document.Path)).Root;
                Assert.True(JsonNode.DeepEquals(tree, read), document.Path);
            }
        });

    [Fact]
    public void Documents_Twice_AreTheSameBytes() =>
        Assert.Equal(
            PlatformDocuments.Of(Catalog.Apis).Select(static document => (document.Path, document.Text)),
            PlatformDocuments.Of(Catalog.Apis.Reverse()).Select(static document => (document.Path, document.Text)));

    private static PublishedApi Api(string kind) => Catalog.Apis.Single(api => api.Model.Kind == kind);
}
