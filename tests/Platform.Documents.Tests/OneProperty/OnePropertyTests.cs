using System.Text;
using System.Text.Json.Nodes;

using Infra.Platform.Apis;
using Infra.Platform.Documents.Compatibility;
using Infra.Platform.Modeling;
using Infra.Platform.Yaml;
using Infra.Testing;

namespace Infra.Platform.Documents.Tests.OneProperty;

/// <summary>One property more in the record of a database: every document follows, and no consumer is broken.</summary>
public sealed class OnePropertyTests
{
    private static readonly PublishedApi Before = Catalog.Apis.Single(static api => api.Model.Kind == "SqlDatabase");

    [Fact]
    public void Documents_OfOnePropertyMore_AllFollow()
    {
        var before = PlatformDocuments.Of([Before]);
        var after = PlatformDocuments.Of([After()]);
        var text = new StringBuilder();
        foreach (var (old, now) in before.Zip(after))
        {
            Assert.Equal(old.Path, now.Path);
            if (LineDiff.Of(old.Text, now.Text) is { Length: > 0 } diff)
            {
                text.Append("=== ").Append(now.Path).Append('\n').Append(diff).Append('\n');
            }
        }

        Golden.Matches(text.ToString());
    }

    [Fact]
    public void Compatibility_OfOnePropertyMore_IsKept() =>
        Assert.Empty(VersionCompatibility.Compare(Trees(Before), Trees(After())));

    [Fact]
    public void Compatibility_OfOnePropertyLess_IsBroken() =>
        Assert.Contains(
            VersionCompatibility.Compare(Trees(After()), Trees(Before)),
            static found => found.Where == "spec.backupDays" && found.Change == "is gone");

    [Fact]
    public void Composition_WithoutItsLine_IsNone() =>
        Golden.Matches(Assert.Throws<ModelException>(static () => new OneMoreOnAws(hasTheLine: false).Build()).Message);

    [Fact]
    public void Composition_WithItsLine_HasOnePatch()
    {
        var document = new OneMoreOnAws(hasTheLine: true).Build().Document();

        Golden.Matches(YamlText.Write(document["spec"]!["pipeline"]![0]!["input"]!["resources"]), "yaml");
    }

    private static PublishedApi After() => Before with
    {
        Model = Before.Model with
        {
            Spec = Before.Model.Spec with
            {
                Properties = [.. Before.Model.Spec.Properties, .. ApiModel.Of<OneMore>().Spec.Properties],
            },
        },
    };

    private static Dictionary<string, JsonNode> Trees(PublishedApi api) =>
        PlatformDocuments.Of([api])
            .Where(static document => document.Tree is not null)
            .ToDictionary(static document => document.Path, static document => document.Tree!);
}
