using System.Text.Json.Nodes;

using Infra.Platform.Apis;
using Infra.Platform.Documents.Compatibility;
using Infra.Platform.Documents.Kubernetes;
using Infra.Platform.Modeling;

namespace Infra.Platform.Documents.Tests.OneProperty;

/// <summary>A deliberate break: the next version, published beside the one that is kept.</summary>
public sealed class NewVersionTests
{
    private static readonly PublishedApi Before = Catalog.Apis.Single(static api => api.Model.Kind == "SqlDatabase");

    private static readonly ApiModel Next = Before.Model with
    {
        Version = "v1beta1",
        Spec = Before.Model.Spec with
        {
            Properties = [.. Before.Model.Spec.Properties.Where(static property => property.JsonName != "storage")],
        },
    };

    private static readonly PublishedApi After = Before with { Model = Next, OlderVersions = [Before.Model] };

    [Fact]
    public void Break_InTheSameVersion_IsOne() =>
        Assert.Contains(
            VersionCompatibility.Compare(
                Trees(Before), Trees(Before with { Model = Next with { Version = Before.Model.Version } })),
            static found => found.Where == "spec.storage");

    [Fact]
    public void Break_InANewVersion_IsNone() =>
        Assert.Empty(VersionCompatibility.Compare(Trees(Before), Trees(After)));

    [Fact]
    public void Documents_OfTheOlderVersion_StayAsTheyAre()
    {
        var texts = PlatformDocuments.Of([After]).ToDictionary(static one => one.Path, static one => one.Text);

        Assert.All(
            PlatformDocuments.Of([Before]).Where(static one => !IsMadeByCompositions(one.Path)),
            document => Assert.Equal(document.Text, texts[document.Path]));
        Assert.Contains("v1beta1/sqldatabases/xrd.yaml", texts.Keys);
    }

    [Fact]
    public void Definition_OfTwoVersions_ServesBothAndRefersToTheNewest()
    {
        var definition = XrdDocument.Of(After.Model, After.OlderVersions);

        Assert.Equal(
            [("v1alpha1", true, false), ("v1beta1", true, true)],
            definition["spec"]!["versions"]!.AsArray().Select(static version => (
                version.Text("name")!, version.Flag("served"), version.Flag("referenceable"))));
    }

    /// <summary>Only the newest version is made by something, and says by what.</summary>
    private static bool IsMadeByCompositions(string path) =>
        path.Contains("/composition-", StringComparison.Ordinal)
        || path.EndsWith("reference.md", StringComparison.Ordinal);

    private static Dictionary<string, JsonNode> Trees(PublishedApi api) => PlatformDocuments.Of([api])
        .Where(static document => document.Tree is not null)
        .ToDictionary(static document => document.Path, static document => document.Tree!);
}
