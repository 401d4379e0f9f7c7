using System.Text.Json.Nodes;

using Infra.Plans;
using Infra.Stacks.Aws;
using Infra.Stacks.Tests.Settings;
using Infra.Testing;

namespace Infra.Stacks.Tests.Crds;

/// <summary>The cluster will take what we send.</summary>
public sealed class UpstreamCrdTests
{
    private static readonly Lazy<CrdCatalogue> Crds =
        new(static () => CrdCatalogue.Load("crossplane", "provider-aws", "argo-cd"));

    private static readonly string[] BuiltIn =
        ["core/", "apps/", "helm.sh/", "policy/", "rbac.authorization.k8s.io/", "storage.k8s.io/"];

    [NeedsTheory(TestData.UpstreamCrds)]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task CustomResources_Always_FitTheirDefinition(string stack)
    {
        var plan = await Planning.PlanOf(static () => new AwsStack(), SettingsFile.Of(stack).ToDictionary());
        var custom = plan.Resources.Where(static resource => IsCustom(resource.Type)).ToList();

        Assert.NotEmpty(custom);
        Assert.DoesNotContain(custom, resource => Crds.Value.Find(resource.Type) is null);
        Assert.Empty(custom.SelectMany(resource => StructuralCheck.Of(resource.Inputs, Crds.Value.Find(resource.Type)!)
            .Select(problem => $"{resource}: {problem}")));
    }

    [NeedsTheory(TestData.UpstreamCrds)]
    [InlineData("""{"spec":{"package":"a/b:v1","colour":1}}""", ".spec.colour is unknown", "no such field")]
    [InlineData("""{"spec":{}}""", ".spec.package is missing", "a required field")]
    [InlineData("""{"spec":{"package":7}}""", ".spec.package is 7, wanted string", "a number as text")]
    [InlineData(
        """{"spec":{"package":"a/b:v1","revisionHistoryLimit":"1"}}""",
        ".spec.revisionHistoryLimit is \"1\", wanted integer",
        "a text as number")]
    [InlineData(
        """{"spec":{"package":"a/b:v1","packagePullSecrets":"a"}}""",
        ".spec.packagePullSecrets is \"a\", wanted array",
        "one where a list belongs")]
    public void Check_WrongObject_SaysWhere(string json, string problem, string reason)
    {
        var schema = Crds.Value.Find("kubernetes:pkg.crossplane.io/v1:Provider")!;

        var problems = StructuralCheck.Of((JsonObject)JsonNode.Parse(json)!, schema);

        Assert.True(problems.Contains(problem), $"{reason}: {string.Join("; ", problems)}");
    }

    private static bool IsCustom(string type) =>
        type.StartsWith("kubernetes:", StringComparison.Ordinal)
        && !BuiltIn.Any(group => type.StartsWith($"kubernetes:{group}", StringComparison.Ordinal));
}
