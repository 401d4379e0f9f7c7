using System.Text.Json.Nodes;

namespace Infra.Platform.Rendering.Tests;

/// <summary>What Crossplane itself adds: composition_functions.go and composition_render.go of v2.4.</summary>
public sealed class ComposerTests
{
    [Fact]
    public void Metadata_OfANewResource_IsDerivedAndOwned()
    {
        var metadata = new Bench().Run().Resources.Single().Document["metadata"]!;

        Assert.Equal("demo-2f0087aae34e", metadata["name"]!.GetValue<string>());
        Assert.Equal("demo-", metadata["generateName"]!.GetValue<string>());
        Assert.Equal("team-a", metadata["namespace"]!.GetValue<string>());
        Assert.Equal("""{"crossplane.io/composite":"demo"}""", metadata["labels"]!.ToJsonString());
        Assert.Equal(
            """{"crossplane.io/composition-resource-name":"thing"}""", metadata["annotations"]!.ToJsonString());
        var owner = metadata["ownerReferences"]!.AsArray().Single()!;
        Assert.Equal("Widget demo", $"{owner["kind"]} {owner["name"]}");
        Assert.Equal("b9479b23-1f3e-5a4f-aa0c-f302d8d26c30", owner["uid"]!.GetValue<string>());
        Assert.True(owner["controller"]!.GetValue<bool>() && owner["blockOwnerDeletion"]!.GetValue<bool>());
    }

    [Fact]
    public void Name_OfAnExistingResource_WinsOverAPatchedOne()
    {
        var composed = new Bench
        {
            ObservedStatus = "{}", Patches = "[{fromFieldPath: spec.size, toFieldPath: metadata.name}]",
        }.Run();

        Assert.Equal("demo-thing", composed.Resources.Single().Document["metadata"]!["name"]!.GetValue<string>());
    }

    [Fact]
    public void Namespace_ThatDiffers_IsReplacedWithAWarning()
    {
        var composed = new Bench
        {
            Base = "{apiVersion: example.org/v1, kind: Thing, metadata: {namespace: other}}",
        }.Run();

        Assert.Equal("team-a", composed.Resources.Single().Document["metadata"]!["namespace"]!.GetValue<string>());
        Assert.Contains(composed.Results, result => result.Reason == "NamespaceOverridden");
    }

    [Fact]
    public void Labels_OneOfThemNoText_AllVanishButCrossplanes()
    {
        var composed = new Bench
        {
            Base = "{apiVersion: example.org/v1, kind: Thing, metadata: {labels: {a: b}}}",
            Patches = "[{fromFieldPath: spec.count, toFieldPath: metadata.labels.count}]",
        }.Run();

        Assert.Equal(
            """{"crossplane.io/composite":"demo"}""",
            composed.Resources.Single().Document["metadata"]!["labels"]!.ToJsonString());
    }

    [Fact]
    public void ConnectionDetails_OfAnExistingResource_MakeASecret()
    {
        var bench = new Bench
        {
            ObservedStatus = "{port: 5432, obj: {b: 1}}",
            Template = """
                connectionDetails:
                - {name: port, type: FromFieldPath, fromFieldPath: status.port}
                - {name: obj, type: FromFieldPath, fromFieldPath: status.obj}
                - {name: none, type: FromFieldPath, fromFieldPath: status.none}
                - {name: mode, type: FromValue, value: require}
                """,
        };

        var secret = bench.Run().Resources.Single(one => one.Name == "demo-connection-secret").Document;
        Assert.Equal("demo-connection", secret["metadata"]!["name"]!.GetValue<string>());
        Assert.Equal(
            """{"mode":"cmVxdWlyZQ==","obj":"eyJiIjoxfQ==","port":"NTQzMg=="}""", secret["data"]!.ToJsonString());
        Assert.DoesNotContain(
            (bench with { ObservedStatus = null }).Run().Resources,
            one => one.Document["kind"]!.ToString() == "Secret");
    }

    [Theory]
    [InlineData("{conditions: [{type: Ready, status: 'True'}]}", "[]", true, "the condition Ready, by default")]
    [InlineData("{}", "[]", false, "no condition")]
    [InlineData("{}", "[{type: None}]", true, "None: as soon as it exists")]
    [InlineData("{num: 0}", "[{type: NonEmpty, fieldPath: status.num}]", true, "zero counts as something")]
    [InlineData("{num: 3}", "[{type: MatchInteger, fieldPath: status.num, matchInteger: 3}]", false,
        "a function sees floats")]
    [InlineData("{s: up}", "[{type: MatchString, fieldPath: status.s, matchString: up}]", true, "equal text")]
    [InlineData("{f: false}", "[{type: MatchFalse, fieldPath: status.f}]", true, "false")]
    [InlineData("{}", "[{type: MatchFalse, fieldPath: status.f}]", false, "a missing field is not false")]
    [InlineData("{}", "[{type: MatchCondition, matchCondition: {type: X, status: Unknown}}]", true,
        "absent is Unknown")]
    public void Readiness_ByChecks_IsAsTheFunctionDecides(string status, string checks, bool isReady, string reason)
    {
        var composed = new Bench { ObservedStatus = status, Template = $"{{readinessChecks: {checks}}}" }.Run();

        Assert.True(composed.Resources.Single().IsReady == isReady, reason);
    }

    [Fact]
    public void References_OfAComposite_AreSortedByTheirJoinedText()
    {
        var composed = new Bench
        {
            Input = """
                resources:
                - {name: a, base: {apiVersion: v1, kind: SecurityGroup, metadata: {name: z}}}
                - {name: b, base: {apiVersion: v1, kind: SecurityGroupIngressRule, metadata: {name: a}}}
                """,
        }.Run();

        var kinds = ((JsonArray)composed.Composite["spec"]!["crossplane"]!["resourceRefs"]!)
            .Select(one => one!["kind"]!.GetValue<string>());
        Assert.Equal(["SecurityGroupIngressRule", "SecurityGroup"], kinds);
        Assert.Equal(["a", "b"], composed.Resources.Select(one => one.Name));
    }

    [Fact]
    public void Rule_OfAutoReady_WinsOverTheConditionOfAnOpenResource()
    {
        const string Rules = "[{step: ready, functionRef: {name: function-auto-ready}, input: "
            + "{celHealthCheckCustomization: {example.org_v1_Thing: 'object.status.up == true'}}}]";
        var open = new Bench
        {
            ObservedStatus = "{up: true}", Template = "{readinessChecks: [{type: NonEmpty, fieldPath: spec.none}]}",
            After = Rules,
        };

        Assert.True(open.Run().Resources.Single().IsReady);
        Assert.False((open with { ObservedStatus = "{up: false, conditions: [{type: Ready, status: 'True'}]}" })
            .Run().Resources.Single().IsReady);
    }
}
