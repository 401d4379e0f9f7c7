using System.Text.Json.Nodes;

namespace Infra.Platform.Rendering.Tests;

/// <summary>Patches: function-patch-and-transform v0.10.8, patches.go and fn.go.</summary>
public sealed class PatchTests
{
    [Theory]
    [InlineData("Replace", """{"o":{"a":1,"l":["z"]}}""")]
    [InlineData("MergeObjects", """{"o":{"a":0,"k":1,"l":["x"]}}""")]
    [InlineData("MergeObjectsAppendArrays", """{"o":{"a":0,"k":1,"l":["x","z"]}}""")]
    [InlineData("ForceMergeObjects", """{"o":{"a":1,"k":1,"l":["z"]}}""")]
    [InlineData("ForceMergeObjectsAppendArrays", """{"o":{"a":1,"k":1,"l":["x","z"]}}""")]
    [InlineData("AppendArray", """{"o":{"a":1,"k":1,"l":["x","z"]}}""")]
    public void Policy_OnAnObject_MergesAsMergoDoes(string policy, string spec)
    {
        var bench = new Bench
        {
            Spec = "{o: {a: 1, l: [z]}}",
            Base = "{apiVersion: example.org/v1, kind: Thing, spec: {o: {a: 5, k: 1, l: [x]}}}",
            Patches = $"[{{fromFieldPath: spec.o, policy: {{toFieldPath: {policy}}}}}]",
        };

        Assert.Equal(spec.Replace("\"a\":0", "\"a\":5", StringComparison.Ordinal), bench.ComposedSpec());
    }

    [Theory]
    [InlineData("[a, b]", "[b, c]", """["a","b","c"]""",
        "duplicates are dropped from a list that is the target itself")]
    [InlineData("[{num: 1}]", "[{num: 1}]", """[{"num":1},{"num":1}]""",
        "an integer of the base is no float of the composite")]
    public void AppendArray_OnAList_DropsEqualElements(string target, string source, string result, string reason)
    {
        var bench = new Bench
        {
            Spec = $"{{l: {source}}}",
            Base = $"{{apiVersion: example.org/v1, kind: Thing, spec: {{l: {target}}}}}",
            Patches = "[{fromFieldPath: spec.l, policy: {toFieldPath: AppendArray}}]",
        };

        Assert.True($"{{\"l\":{result}}}" == bench.ComposedSpec(), reason);
    }

    [Fact]
    public void OptionalSource_Missing_IsPassedOver() => Assert.Equal(
        """{"size":"small"}""",
        new Bench { Patches = "[{fromFieldPath: spec.none}, {fromFieldPath: spec.size}]" }.ComposedSpec());

    [Fact]
    public void RequiredSource_MissingForANewResource_LeavesItOutAndTheCompositeUnready()
    {
        var composed = new Bench
        {
            Patches = "[{fromFieldPath: spec.none, policy: {fromFieldPath: Required}}]",
        }.Run();

        Assert.Empty(composed.Resources);
        Assert.Contains(composed.Results, result => result.Severity == "Warning"
            && result.Message.Contains("not adding new composed resource \"thing\"", StringComparison.Ordinal));
        Assert.Equal("False", StatusOf(composed, "Ready"));
    }

    [Fact]
    public void RequiredSource_MissingForAnExistingResource_LetsTheBaseThrough()
    {
        var composed = new Bench
        {
            ObservedStatus = "{}",
            Base = "{apiVersion: example.org/v1, kind: Thing, spec: {none: placeholder}}",
            Patches = "[{fromFieldPath: spec.none, policy: {fromFieldPath: Required}}]",
        }.Run();

        Assert.Equal("placeholder", composed.Resources.Single().Document["spec"]!["none"]!.GetValue<string>());
        Assert.Contains(composed.Results, result => result.Severity == "Warning"
            && result.Message.Contains("ignoring 'policy.fromFieldPath: Required'", StringComparison.Ordinal));
    }

    [Fact]
    public void Wildcard_InTheTarget_SetsOnlyWhereTheLeafExists() => Assert.Equal(
        """{"l":[{"size":"small"},{"other":1}]}""",
        new Bench
        {
            Base = "{apiVersion: example.org/v1, kind: Thing, spec: {l: [{size: x}, {other: 1}]}}",
            Patches = "[{fromFieldPath: spec.size, toFieldPath: 'spec.l[*].size'}]",
        }.ComposedSpec());

    [Fact]
    public void IndexPastTheEnd_InTheTarget_LeavesNulls() => Assert.Equal(
        """{"l":[null,"small"]}""",
        new Bench { Patches = "[{fromFieldPath: spec.size, toFieldPath: 'spec.l[1]'}]" }.ComposedSpec());

    [Fact]
    public void Combine_OfSeveralSources_FormatsThem() => Assert.Equal(
        """{"x":"small-3 %!d(MISSING)"}""",
        new Bench
        {
            Patches = """
                - type: CombineFromComposite
                  toFieldPath: spec.x
                  combine:
                    strategy: string
                    string: {fmt: "%s-%v %d"}
                    variables: [{fromFieldPath: spec.size}, {fromFieldPath: spec.count}]
                """,
        }.ComposedSpec());

    [Fact]
    public void ToComposite_OfAnExistingResource_WritesTheStatus()
    {
        var bench = new Bench
        {
            ObservedStatus = "{host: h}",
            Patches = "[{type: ToCompositeFieldPath, fromFieldPath: status.host, toFieldPath: status.address}]",
        };

        Assert.Equal("h", bench.Run().Composite["status"]!["address"]!.GetValue<string>());
        Assert.Null((bench with { ObservedStatus = null }).Run().Composite["status"]!["address"]);
    }

    [Fact]
    public void Environment_Patched_IsSeenByResourcesAndHandedOn()
    {
        var composed = new Bench
        {
            Environment = "{region: eu}",
            Input = "{environment: {patches: [{fromFieldPath: spec.size, toFieldPath: app.size}]}}",
            Patches = """
                - {type: FromEnvironmentFieldPath, fromFieldPath: app.size, toFieldPath: spec.size}
                - {type: FromEnvironmentFieldPath, fromFieldPath: region, toFieldPath: spec.region}
                """,
        }.Run();

        Assert.Equal(
            """{"size":"small","region":"eu"}""", composed.Resources.Single().Document["spec"]!.ToJsonString());
        Assert.Equal("small", composed.Context["apiextensions.crossplane.io/environment"]!["app"]!["size"]!.ToString());
    }

    [Fact]
    public void PatchSets_InOneResource_AreTakenInPlaceAndInOrder() => Assert.Equal(
        """{"a":3}""",
        new Bench
        {
            Input = "{patchSets: [{name: s, patches: [{fromFieldPath: spec.size, toFieldPath: spec.a}]}]}",
            Patches = "[{type: PatchSet, patchSetName: s}, {fromFieldPath: spec.count, toFieldPath: spec.a}]",
        }.ComposedSpec());

    [Fact]
    public void LargeInteger_InABase_LosesDigitsOnItsWay() => Assert.Equal(
        """{"big":9007199254740992}""",
        new Bench
        {
            Base = "{apiVersion: example.org/v1, kind: Thing, spec: {big: 9007199254740993}}",
        }.ComposedSpec());

    private static string StatusOf(Composed composed, string type) =>
        ((JsonArray)composed.Composite["status"]!["conditions"]!)
            .Single(condition => condition!["type"]!.GetValue<string>() == type)!["status"]!.GetValue<string>();
}
