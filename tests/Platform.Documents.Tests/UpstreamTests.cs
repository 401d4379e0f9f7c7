using Infra.Platform.Apis;
using Infra.Testing;

namespace Infra.Platform.Documents.Tests;

/// <summary>What is applied to a control plane is what Crossplane's own definitions allow, unknown fields forbidden.
/// </summary>
public sealed class UpstreamTests
{
    [NeedsFact(TestData.UpstreamCrds)]
    public void DefinitionsAndCompositions_Always_AreWhatCrossplaneAllows()
    {
        var applied = PlatformDocuments.Of(Catalog.Apis)
            .Where(static document => document.Tree.Text("apiVersion")?.StartsWith("apiextensions.crossplane.io/",
                StringComparison.Ordinal) == true)
            .ToList();
        var problems = applied.SelectMany(static document => UpstreamSchemas.Validate(document.Tree!)
            .Select(problem => $"{document.Path}: {problem}"));

        Assert.Equal(Catalog.Apis.Sum(static api => api.Compositions.Count + 1), applied.Count);
        Assert.Empty(problems);
    }

    [NeedsFact(TestData.UpstreamCrds)]
    public void ADefinitionWithALegacyField_Always_IsRefused()
    {
        var definition = PlatformDocuments.Of(Catalog.Apis)
            .First(static document => document.Path.EndsWith("xrd.yaml", StringComparison.Ordinal)).Tree!.DeepClone();
        definition["spec"]!["connectionSecretKeys"] = new System.Text.Json.Nodes.JsonArray("host");

        Assert.NotEmpty(UpstreamSchemas.Validate(definition));
    }
}
