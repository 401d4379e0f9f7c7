using System.Text.Json.Nodes;

using Infra.Platform.Apis;
using Infra.Plans;
using Infra.Stacks.Tests.Settings;

namespace Infra.Stacks.Tests;

/// <summary>What the portal learns of each environment, and by whose credentials.</summary>
public sealed class ExporterTests
{
    private const string Exporter = "Release::port-k8s-exporter";

    private static readonly string[] OfTheCatalog =
        ["v1/namespaces", "apps/v1/deployments", "apps/v1/statefulsets", "apps/v1/daemonsets"];

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Mappings_Always_AreTheCatalogAndEveryApi(string stack)
    {
        var kinds = Mappings(await CommittedStacks.PlanOf(stack)).Select(static one => (string)one!["kind"]!);

        Assert.Equal(
            OfTheCatalog.Concat(Catalog.Apis.Select(static api => $"{api.Model.ApiVersion}/{api.Model.Plural}")),
            kinds.Distinct());
    }

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Exporter_Always_WaitsForWhatItReads(string stack)
    {
        var plan = await CommittedStacks.PlanOf(stack);
        var apis = plan.Resources.Where(static found =>
            found.Type.EndsWith(":CompositeResourceDefinition", StringComparison.Ordinal));

        Assert.All(
            apis.Append(plan.The("ExternalSecret::port-credentials")).Append(plan.The("ClusterSecretStore::platform")),
            needed => Assert.True(plan.HasPath(plan.The(Exporter), needed), $"{needed} comes first"));
    }

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Credentials_Always_ComeByNameOnly_SEC15(string stack)
    {
        var plan = await CommittedStacks.PlanOf(stack);
        var read = plan.The("ExternalSecret::port-credentials").Inputs["spec"]!;

        Assert.Equal(
            """{"name":"port-credentials","useExistingSecret":true}""",
            Values(plan)["secret"]!.ToJsonString());
        Assert.Equal("platform", (string?)read["secretStoreRef"]!["name"]);
        Assert.Equal("platform-test-portal", (string?)read["dataFrom"]![0]!["extract"]!["key"]);
    }

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Rights_Always_AreToReadWhatIsMapped_SEC45(string stack)
    {
        var plan = await CommittedStacks.PlanOf(stack);
        var rules = plan.The("ClusterRole::port-k8s-exporter").Inputs["rules"]!.AsArray();
        var chart = Values(plan)["clusterRole"]!.ToJsonString();

        Assert.All(rules, static rule => Assert.Equal("""["get","list","watch"]""", rule!["verbs"]!.ToJsonString()));
        Assert.DoesNotContain("*", rules.ToJsonString() + chart, StringComparison.Ordinal);
        Assert.DoesNotContain("secrets", rules.ToJsonString() + chart, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Mappings_Never_ReadSecrets_SEC55(string stack)
    {
        var text = Mappings(await CommittedStacks.PlanOf(stack)).ToJsonString();

        Assert.DoesNotContain("secret", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(@"\.(data|stringData|env|envFrom)\b", text);
    }

    [Fact]
    public async Task Clusters_Always_AreCalledDifferently()
    {
        var names = new List<string>();
        foreach (var stack in CommittedStacks.All)
        {
            var plan = await CommittedStacks.PlanOf(stack);
            names.AddRange(plan.Resources.Where(static found => found.Name == "port-k8s-exporter")
                .Select(static found => found.Inputs["values"]?["stateKey"])
                .OfType<JsonNode>()
                .Select(static name => (string)name!));
        }

        Assert.Distinct(names);
    }

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Portal_None_LeavesNothingOfIt(string stack)
    {
        var plan = await CommittedStacks.PlanOf(SettingsFile.Of(stack).With("platform.portal", "\"none\""));

        Assert.DoesNotContain(plan.Resources, static found => found.Name.Contains("port", StringComparison.Ordinal)
            && !found.Name.Contains("support", StringComparison.Ordinal));
    }

    private static JsonArray Mappings(Plan plan) =>
        JsonNode.Parse((string)Values(plan)["configMap"]!["config"]!)!["resources"]!.AsArray();

    private static JsonNode Values(Plan plan) => plan.The(Exporter).Inputs["values"]!;
}
