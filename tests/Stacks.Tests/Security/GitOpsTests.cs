using System.Text.Json.Nodes;

using Infra.Components.Versions;
using Infra.Plans;

namespace Infra.Stacks.Tests.Security;

/// <summary>What comes from git, and as whom, under the numbers of docs/SECURITY.md.</summary>
public sealed class GitOpsTests
{
    // Releases before these gave credentials of repositories to whoever had a token of a project: CVE-2025-55190.
    private static readonly Version ArgoCdMin = new(3, 1, 2);

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Projects_Always_ListWhatTheyMay_SEC48(string stack)
    {
        var plan = await CommittedStacks.PlanOf(stack);
        var ofTeams = Written.Composed(plan, "AppProject");

        Assert.All(Written.By(plan, "AppProject").Concat(ofTeams), static project =>
        {
            var spec = project["spec"]!;
            var places = spec["sourceRepos"]!.ToJsonString() + spec["destinations"]!.ToJsonString();
            Assert.NotEqual("default", Written.NameOf(project));
            Assert.DoesNotMatch(@"[*?!\[]{2,}|\*", places[1..]);
        });
        Assert.All(ofTeams, static project =>
        {
            var spec = project["spec"]!;
            var destination = Assert.Single(spec["destinations"]!.AsArray());
            Assert.Equal(Written.NameOf(project), (string?)destination!["namespace"]);
            Assert.Empty(spec["clusterResourceWhitelist"]!.AsArray());
        });
    }

    // A team writes what is in its folder; which folders there are stands in the settings.
    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task ApplicationSets_Never_TakeTheProjectFromTeams_SEC49(string stack)
    {
        var plan = await CommittedStacks.PlanOf(stack);
        var environments = Written.By(plan, "Application").Select(static found =>
            $"{found["spec"]!["source"]!["path"]}/apps/*");

        Assert.All(Written.By(plan, "ApplicationSet"), set =>
        {
            var git = Assert.Single(set["spec"]!["generators"]!.AsArray())!["git"]!;
            Assert.Equal(
                environments.Order(),
                git["directories"]!.AsArray().Select(static one => (string)one!["path"]!).Order());
            Assert.Equal("{{ index .path.segments 1 }}", (string?)set["spec"]!["template"]!["spec"]!["project"]);
            Assert.Null(git["files"]);
            Assert.Null(set["spec"]!["templatePatch"]);
        });
    }

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task ArgoCd_Always_IsHardened_SEC50(string stack)
    {
        var map = (await CommittedStacks.PlanOf(stack)).The("Release::argo-cd").Inputs["values"]!["configs"]!["cm"]!;

        Assert.Equal("false", (string?)map["exec.enabled"]);
        Assert.Equal("false", (string?)map["users.anonymous.enabled"]);
        Assert.Equal("true", (string?)map["application.sync.impersonation.enabled"]);
        Assert.True(Version.Parse(PinnedImages.ArgoCd.Tag.TrimStart('v')) >= ArgoCdMin);
    }

    // Without a match, Argo CD refuses the application once it impersonates.
    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Destinations_Always_HaveAnAccount_SEC50(string stack)
    {
        var plan = await CommittedStacks.PlanOf(stack);

        Assert.All(Written.By(plan, "AppProject").Concat(Written.Composed(plan, "AppProject")), static project =>
        {
            var accounts = project["spec"]!["destinationServiceAccounts"]!.AsArray();
            Assert.All(project["spec"]!["destinations"]!.AsArray(), destination =>
                Assert.Contains(accounts, account => PlaceOf(account!) == PlaceOf(destination!)
                    && (string?)account!["defaultServiceAccount"] is { Length: > 0 }));
        });
    }

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Applications_Always_ConfirmDeletion_SEC51(string stack) =>
        Assert.All(Written.By(await CommittedStacks.PlanOf(stack), "Application"), static found =>
        {
            var options = Written.Texts(found["spec"]!["syncPolicy"]!["syncOptions"]);
            Assert.Contains("Prune=confirm", options);
            Assert.Contains("Delete=confirm", options);
        });

    // A folder that vanishes leaves its claims; and an Application that vanishes, too.
    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task ApplicationSets_Never_DeleteApplications_SEC51(string stack) =>
        Assert.All(Written.By(await CommittedStacks.PlanOf(stack), "ApplicationSet"), static found =>
        {
            Assert.Equal("create-update", (string?)found["spec"]!["syncPolicy"]!["applicationsSync"]);
            Assert.True((bool?)found["spec"]!["syncPolicy"]!["preserveResourcesOnDeletion"]);
        });

    private static string PlaceOf(JsonNode one) => $"{one["server"]} {one["namespace"]}";
}
