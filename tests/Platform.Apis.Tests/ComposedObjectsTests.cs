using System.Text.Json.Nodes;

using Infra.Platform.Modeling.Compositions;
using Infra.Platform.Schemas;
using Infra.Testing;

using Xunit;
using Xunit.Abstractions;

namespace Infra.Platform.Apis.Tests;

/// <summary>What the Compositions make of the examples, on every target and for every place, is what the definitions
/// of upstream and the Kubernetes API take: with every required field, and without one that they do not know.</summary>
public sealed class ComposedObjectsTests(ITestOutputHelper output)
{
    private static readonly Target[] Targets = [Target.Existing, Target.Aws, Target.Azure, Target.Gcp];

    [NeedsFact(TestData.UpstreamCrds)]
    public void Composed_OnEveryTargetAndPlace_IsWhatUpstreamTakes()
    {
        var composed = Composed().ToList();
        output.WriteLine($"{composed.Count} objects");

        Assert.Equal(
            Places(PlatformApis.Compositions),
            Places(Targets.SelectMany(PlatformApis.For)));
        Assert.NotEmpty(composed);
        AssertNone(
            from one in composed
            from problem in Problems(one.Document)
            select $"{one.From}: {problem}");
    }

    [NeedsFact(TestData.UpstreamCrds)]
    public void Composed_WithEveryChoice_IsWhatUpstreamTakes() => AssertNone(
        from target in Targets
        from composition in PlatformApis.For(target)
        from claim in Claims.For(composition).SelectMany(Claims.Choices)
        from resource in Claims.Compose(target, composition, claim).Resources
        from document in WithManifest(resource.Document)
        from problem in Problems(document)
        select $"{target} {composition.Name} {claim["spec"]!.ToJsonString()} {resource.Name}: {problem}");

    [Fact]
    public void Composing_WhatIsThere_HasNoWarning() => AssertNone(
        from target in Targets
        from composition in PlatformApis.For(target)
        from claim in Claims.For(composition)
        let first = Claims.Compose(target, composition, claim)
        let second = Claims.Compose(target, composition, claim, Claims.Ready(first))
        from result in first.Results.Concat(second.Results)
        where result.Severity != "Normal"
        select $"{target} {composition.Name} {NameOf(claim)}: {result.Message}");

    [NeedsFact(TestData.UpstreamCrds)]
    public void Documents_OfThePlatform_AreWhatCrossplaneTakes() => AssertNone(
        Claims.Definitions
            .Concat(PlatformApis.Compositions.Select(static one => one.Document()))
            .Concat(PlatformApis.Compositions.SelectMany(static one => Inputs(one.Document())))
            .Concat(Targets.Select(Samples.PlatformOn))
            .SelectMany(static document => Problems(document).Select(problem => $"{NameOf(document)}: {problem}"))
            .Where(static problem => !IsTakenAllTheSame(problem)));

    [Fact]
    public void Examples_Always_AreWhatTheirDefinitionTakes() => AssertNone(
        Claims.Examples.SelectMany(static example =>
            Claims.Known.SchemaOf(example)!.Validate(example).Select(problem => $"{NameOf(example)}: {problem}")));

    [Fact]
    public void Composites_AfterComposing_AreWhatTheirDefinitionTakes() => AssertNone(
        from target in Targets
        from composition in PlatformApis.For(target)
        from claim in Claims.For(composition)
        let composed = Claims.Compose(target, composition, claim).Composite
        from problem in Claims.Known.SchemaOf(composed)!.Validate(composed)
        select $"{target} {composition.Name} {NameOf(claim)}: {problem}");

    private static IEnumerable<(string From, JsonObject Document)> Composed() =>
        from target in Targets
        from composition in PlatformApis.For(target)
        from claim in Claims.For(composition)
        let first = Claims.Compose(target, composition, claim)
        let second = Claims.Compose(target, composition, claim, Claims.Ready(first))
        from resource in first.Resources.Concat(second.Resources)
        from document in WithManifest(resource.Document)
        select ($"{target} {composition.Name} {NameOf(claim)} {resource.Name}", document);

    // What provider-kubernetes applies in another cluster is a document within a document.
    private static IEnumerable<JsonObject> WithManifest(JsonObject document) =>
        document["spec"]?["forProvider"]?["manifest"] is JsonObject manifest ? [document, manifest] : [document];

    private static IEnumerable<JsonObject> Inputs(JsonObject composition) =>
        composition["spec"]!["pipeline"]!.AsArray().Select(static step => step!["input"]).OfType<JsonObject>();

    private static IEnumerable<string> Problems(JsonObject document)
    {
        var (apiVersion, kind) = (document["apiVersion"]!.GetValue<string>(), document["kind"]!.GetValue<string>());
        return UpstreamSchemas.Find(apiVersion, kind) is { } schema
            ? schema.Validate(document).Select(static problem => problem.Text).Concat(Misplaced(document, schema))
            : [$"upstream has no {kind} of {apiVersion}"];
    }

    // function-environment-configs takes this field, recorded with its releases; the definition of its input, which no
    // API server applies, lacks it.
    private static bool IsTakenAllTheSame(string problem) =>
        problem.StartsWith("Input : spec.environmentConfigs[", StringComparison.Ordinal)
        && problem.EndsWith("unknown field: \"toFieldPath\"", StringComparison.Ordinal);

    private static IEnumerable<string> Misplaced(JsonObject document, ResourceSchema schema) =>
        !schema.IsNamespaced && document["metadata"]?["namespace"] is { } space
            ? [$"metadata.namespace: {space}, but the kind is in none"]
            : [];

    private static IEnumerable<string> Places(IEnumerable<Composition> compositions) =>
        compositions.Select(static one => one.Name).Distinct().Order(StringComparer.Ordinal);

    private static string NameOf(JsonObject document) => $"{document["kind"]} {document["metadata"]?["name"]}";

    private static void AssertNone(IEnumerable<string> problems)
    {
        var text = string.Join('\n', problems.Distinct(StringComparer.Ordinal));
        Assert.True(text.Length == 0, text);
    }
}
