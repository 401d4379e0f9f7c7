using System.Text.Json.Nodes;

using Infra.Platform.Modeling.Compositions;
using Infra.Platform.Rendering;
using Infra.Platform.Yaml;
using Infra.Testing;

using Xunit;

namespace Infra.Platform.Apis.Tests;

/// <summary>Claims become objects that the kinds allow.</summary>
public sealed class ComposedTests
{
    public static TheoryData<string> Compositions =>
        new(PlatformApis.Compositions.Select(composition => composition.Name));

    [NeedsTheory(TestData.UpstreamCrds)]
    [MemberData(nameof(Compositions))]
    public void Examples_AtEveryPlace_BecomeObjectsThatTheirKindsAllow(string name)
    {
        var composition = Claim.Composition(name);
        var problems = Claim.ExamplesFor(composition)
            .SelectMany(claim => claim.ComposedBy(composition).Resources)
            .SelectMany(resource => Objects(resource).Select(one => (resource.Name, one)))
            .SelectMany(pair => UpstreamSchemas.Validate(pair.one).Select(problem => $"{pair.Name} {problem.Path}: {problem}"));

        Assert.Equal([], problems);
    }

    [Theory]
    [MemberData(nameof(Compositions))]
    public void Examples_AtEveryPlace_ComposeWithoutWarning(string name)
    {
        var composition = Claim.Composition(name);

        Assert.All(
            Claim.ExamplesFor(composition),
            claim => Assert.DoesNotContain(claim.ComposedBy(composition).Results, result => result.Severity != "Normal"));
    }

    [Theory]
    [MemberData(nameof(Compositions))]
    public void Claim_AtEveryPlace_BecomesThis(string name)
    {
        var composition = Claim.Composition(name);
        var claim = Claim.ExamplesFor(composition).Last();
        var composed = claim.ComposedBy(composition);

        Golden.Matches(Text(composed), "yaml", test: name);
    }

    /// <summary>The object, and the one inside of it where it is for another cluster.</summary>
    private static IEnumerable<JsonObject> Objects(ComposedResource resource) =>
        resource.Document["spec"]?["forProvider"]?["manifest"] is JsonObject manifest
            ? [resource.Document, manifest]
            : [resource.Document];

    private static string Text(Composed composed) =>
        string.Concat(composed.Resources.Select(resource => $"---\n{YamlText.WriteCanonical(resource.Document)}"));
}
