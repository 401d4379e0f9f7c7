using System.Text.Json.Nodes;

using Infra.Platform.Apis;
using Infra.Platform.Documents.Portal;
using Infra.Platform.Modeling;
using static Infra.Platform.Documents.Tests.SampleApi;

namespace Infra.Platform.Documents.Tests;

/// <summary>Blueprints and actions have the properties that Port's provider takes, and no other.</summary>
public sealed class PortSchemaTests
{
    [Fact]
    public void Documents_OfEveryType_FitTheirResources() =>
        Assert.Empty(Problems([new PublishedApi { Model = Queue, Portal = Entry }]));

    [Fact]
    public void Documents_OfThePlatform_FitTheirResources() =>
        Assert.Empty(Problems(Catalog.Apis));

    [Fact]
    public void Problems_OfAWrongDocument_AreFound()
    {
        var blueprint = BlueprintDocument.Of(Queue, Entry);
        blueprint["properties"]!["stringProps"]!["size"]!["enum"] = new JsonArray("small");
        blueprint["title"] = 3;

        Assert.Equal(
            ["title: string wanted, is 3", "properties.stringProps.size.enum: no such property"],
            PortSchema.Problems("port:index/blueprint:Blueprint", blueprint));
    }

    private static IEnumerable<string> Problems(IReadOnlyCollection<PublishedApi> apis) =>
        apis.SelectMany(static api => PortSchema
            .Problems("port:index/blueprint:Blueprint", BlueprintDocument.Of(api.Model, api.Portal))
            .Concat(PortSchema.Problems(
                "port:index/action:Action",
                ActionDocument.Of(api.Model, api.Portal, new WorkflowRepository("acme", "platform")))));
}
