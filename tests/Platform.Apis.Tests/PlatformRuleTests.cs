using System.Text.Json.Nodes;

using Infra.Platform.Modeling;
using Infra.Platform.Modeling.Compositions;
using Infra.Testing;

using Xunit;

namespace Infra.Platform.Apis.Tests;

/// <summary>How the three APIs hold together, whatever the target and the place.</summary>
public sealed class PlatformRuleTests
{
    private static readonly Target[] Targets = Enum.GetValues<Target>();

    public static TheoryData<string> Compositions => ComposedTests.Compositions;

    [NeedsFact(TestData.UpstreamCrds)]
    public void NamespacedApis_Always_ComposeOnlyNamespacedObjects()
    {
        var foreign = PlatformApis.Compositions
            .Where(composition => composition.Api.Scope == ApiScope.Namespaced)
            .SelectMany(composition => composition.Objects)
            .Where(one => new UpstreamKinds().ScopeOf(one.ApiVersion, one.Kind) != ApiScope.Namespaced);

        Assert.Empty(foreign);
    }

    [Fact]
    public void Environment_Always_LeavesDataThatClaimsOfItsNamespaceFind()
    {
        var data = ObjectOf("Environment", "team-b", "environment-registered-cluster", "data");

        Assert.Equal("team-b", data["metadata"]!["labels"]![PlatformLabels.Namespace]!.ToString());
        Assert.Equal("edge", data["data"]!["cluster"]!.ToString());
    }

    [Theory]
    [MemberData(nameof(Compositions))]
    public void Compositions_OfAnyPlace_ReadOnlyWhatTheStackOrTheEnvironmentSays(string name)
    {
        var composition = Claim.Composition(name);
        var given = new JsonObject
        {
            ["platform"] = Samples.PlatformOn(Claim.TargetOf(composition))["data"]!.DeepClone(),
            ["environment"] = new JsonObject { ["team"] = "checkout", ["cluster"] = "edge" },
        };

        var missing = Documents.EnvironmentPaths(composition.Document())
            .Where(path => !path.StartsWith("claim.", StringComparison.Ordinal))
            .Where(path => path.Split('.').Aggregate((JsonNode?)given, (node, part) => node?[part]) is null);

        Assert.Empty(missing);
    }

    [Fact]
    public void Compositions_OfOneTarget_AreChosenByPlace()
    {
        var twice = Targets.SelectMany(target => PlatformApis.For(target)
            .Where(composition => composition.Labels[PlatformLabels.Place] != "cluster")
            .GroupBy(composition => (composition.Api.Kind, composition.Labels[PlatformLabels.Place]))
            .Where(group => group.Count() != 1)
            .Select(group => $"{target}: {group.Key} by {group.Count()}"));

        Assert.Empty(twice);
    }

    [Theory]
    [InlineData(Target.Aws, 3, "the cloud's three places")]
    [InlineData(Target.Azure, 3, "the same")]
    [InlineData(Target.Gcp, 3, "the same")]
    [InlineData(Target.Existing, 0, "a database in the cluster is for apps in that cluster")]
    public void CloudDatabases_OnATarget_AreThereForEveryPlace(Target target, int count, string reason)
    {
        var databases = PlatformApis.For(target).Where(one => one.Api.Kind == "SqlDatabase");

        Assert.True(count == databases.Count(one => one.Name != "sqldatabase-cluster"), reason);
    }

    [Theory]
    [InlineData(Target.Existing)]
    [InlineData(Target.Aws)]
    [InlineData(Target.Azure)]
    [InlineData(Target.Gcp)]
    public void Defaults_OfATarget_AreCompositionsOfItsCluster(Target target)
    {
        var defaults = PlatformApis.DefaultsWith(target);

        Assert.Equal(Catalog.Apis.Select(api => api.Model.Kind).Order(), defaults.Keys.Order());
        Assert.All(defaults, pair => Assert.Contains(PlatformApis.For(target), one => one.Name == pair.Value
            && one.Api.Kind == pair.Key && one.Labels[PlatformLabels.Place] == "cluster"));
    }

    [Theory]
    [MemberData(nameof(Compositions))]
    public void Objects_OfEveryClaim_AreAlwaysAllThere(string name)
    {
        var composition = Claim.Composition(name);

        Assert.All(Claim.ExamplesFor(composition), claim => Assert.Equal(
            composition.Objects.Select(one => one.Name).Order(StringComparer.Ordinal),
            claim.ComposedBy(composition).Resources.Select(resource => resource.Name)));
    }

    [Theory]
    [MemberData(nameof(Compositions))]
    public void Claim_OnceEveryObjectIsReady_IsReady(string name)
    {
        var composition = Claim.Composition(name);
        var claim = Claim.ExamplesFor(composition).Last();
        var there = claim.ComposedBy(composition).Resources.Select(resource => Documents.Ready(resource.Document));

        var again = claim.ComposedBy(composition, [.. there]);

        Assert.Empty(again.Resources.Where(resource => !resource.IsReady).Select(resource => resource.Name));
    }

    [Theory]
    [InlineData("Environment", "team-a")]
    [InlineData("SqlDatabase", "orders")]
    [InlineData("BackendApp", "greeter")]
    public void SmallestClaim_OfTenLines_IsTheSameAtEveryPlace(string kind, string name)
    {
        var claim = Claim.Of(kind, name);

        Assert.InRange(Yaml.YamlText.Write(claim.Document()).TrimEnd().Split('\n').Length, 1, 10);
        Assert.All(
            PlatformApis.Compositions.Where(composition => composition.Api.Kind == kind),
            composition => Assert.NotEmpty(claim.ComposedBy(composition).Resources));
    }

    private static JsonObject ObjectOf(string kind, string claim, string composition, string name) =>
        Claim.Of(kind, claim).ComposedBy(Claim.Composition(composition)).Resources
            .Single(resource => resource.Name == name).Document;
}
