using Infra.Components.Pipelines;
using Infra.Plans;
using Infra.Testing;

using Pulumi.Github;

using Repository = Pulumi.Github.Repository;

namespace Infra.Components.Tests.Pipelines;

/// <summary>The management repository, as it is registered.</summary>
public sealed class PipelinesTests
{
    [Fact]
    public async Task Plan_Always_IsThis() => Golden.Matches((await PlanOf(SomePipelines.Args)).ToString());

    [Fact]
    public async Task Ruleset_Always_AsksForReviewsChecksAndOwners_SEC33() =>
        Golden.Matches(Planning.Pretty((await PlanOf(SomePipelines.Args)).The<RepositoryRuleset>("platform").Inputs),
            "json");

    [Fact]
    public async Task Files_Always_ComeBeforeTheRuleset()
    {
        var plan = await PlanOf(SomePipelines.Args);
        var ruleset = plan.The<RepositoryRuleset>("platform");
        var files = plan.Resources.Where(static resource => resource.Class == typeof(RepositoryFile)).ToList();

        Assert.Equal(4, files.Count);
        Assert.All(files, file => Assert.True(plan.HasPath(ruleset, file), $"the rules would refuse {file}"));
    }

    [Fact]
    public async Task Repository_Always_IsWatchedAndLimited_SEC34()
    {
        var plan = await PlanOf(SomePipelines.Args);
        var security = plan.The<Repository>("platform").Inputs["securityAndAnalysis"]!;
        var actions = plan.The<ActionsRepositoryPermissions>("platform").Inputs;
        var token = plan.The<WorkflowRepositoryPermissions>("platform").Inputs;

        Assert.Equal("enabled", (string?)security["secretScanning"]!["status"]);
        Assert.Equal("enabled", (string?)security["secretScanningPushProtection"]!["status"]);
        Assert.True((bool)plan.The<RepositoryVulnerabilityAlerts>("platform").Inputs["enabled"]!);
        Assert.True((bool)plan.The<RepositoryDependabotSecurityUpdates>("platform").Inputs["enabled"]!);
        Assert.Equal("selected", (string?)actions["allowedActions"]);
        Assert.True((bool)actions["shaPinningRequired"]!);
        Assert.Equal("read", (string?)token["defaultWorkflowPermissions"]);
        Assert.False((bool)token["canApprovePullRequestReviews"]!);
    }

    [Fact]
    public async Task Production_Always_IsReviewedByOthersAndReachedFromOneBranch_SEC32()
    {
        var plan = await PlanOf(SomePipelines.Args);
        var production = plan.The<RepositoryEnvironment>("prod").Inputs;

        Assert.True((bool)production["preventSelfReview"]!);
        Assert.False((bool)production["canAdminsBypass"]!);
        Assert.Equal(77, (int)(double)production["reviewers"]![0]!["teams"]![0]!);
        Assert.False((bool)production["deploymentBranchPolicy"]!["protectedBranches"]!);
        Assert.Equal(
            "main", (string?)plan.The<RepositoryEnvironmentDeploymentPolicy>("prod").Inputs["branchPattern"]);
    }

    [Fact]
    public async Task Reviewers_Waived_AreNotAskedFor_SEC32()
    {
        var waived = SomePipelines.Protected(GitHubPlan.Team, new Waiver(Protection.Reviewers, "a test"));
        var plan = await PlanOf(SomePipelines.Args with { Protections = waived });

        Assert.False(plan.The<RepositoryEnvironment>("prod").Inputs.ContainsKey("reviewers")
            && plan.The<RepositoryEnvironment>("prod").Inputs["reviewers"]!.AsArray().Count > 0);
    }

    [Fact]
    public async Task Protection_MissingAndNotWaived_IsRefused_SEC32()
    {
        var unprotected = SomePipelines.Args with { Protections = SomePipelines.Protected(GitHubPlan.Team) };

        var failure = await Assert.ThrowsAnyAsync<ArgumentException>(() => PlanOf(unprotected));

        Assert.Contains("offers no Reviewers for platform", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secrets_OfEnvironments_AreMarkedAndWaitForTheBranch_SEC31()
    {
        var plan = await PlanOf(SomePipelines.Args);
        var secret = plan.The<ActionsEnvironmentSecret>("prod/KEY");

        // What is secret travels in a wrapper with a signature.
        Assert.Equal(SomePipelines.Canary, (string?)secret.Inputs["value"]!.AsObject()["value"]);
        Assert.True(plan.HasPath(secret, plan.The<RepositoryEnvironmentDeploymentPolicy>("prod")));
    }

    [Fact]
    public async Task Credentials_OfRepositories_AreNone_SEC35_SEC36()
    {
        var plan = await PlanOf(SomePipelines.Args);

        Assert.DoesNotContain(plan.Resources, static resource =>
            resource.Type.Contains("DeployKey", StringComparison.OrdinalIgnoreCase)
            || resource.Class == typeof(ActionsSecret));
    }

    [Fact]
    public void Layout_Always_SaysWhoDecides()
    {
        var files = RepositoryLayout.Of(SomePipelines.Args);

        Golden.Matches(string.Concat(files.Select(static file => $"=== {file.Path}\n{file.Content}")));
    }

    private static Task<Plan> PlanOf(PipelinesArgs args) =>
        Planning.PlanOf(() => new Infra.Components.Pipelines.Pipelines("pipelines", args));
}
