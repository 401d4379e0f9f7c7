using System.Collections.Immutable;

using Infra.Components.Pipelines;

using Pulumi;

namespace Infra.Components.Tests.Pipelines;

/// <summary>A small organisation.</summary>
internal static class SomePipelines
{
    public const string Canary = "canary-of-a-workflow-secret";

    public static PipelinesArgs Args => new()
    {
        Organization = "acme",
        OrganizationId = 1000001,
        AppId = 4711,
        Repository = "platform",
        Visibility = RepositoryVisibility.Private,
        Protections = Protected(GitHubPlan.Enterprise),
        PlatformTeam = "platform",
        Folders = [new TeamFolder("shop", "shop-developers"), new TeamFolder("catalog", "catalog-developers")],
        Targets =
        [
            new DeploymentTarget { Name = "dev", ReviewerTeams = [] },
            new DeploymentTarget
            {
                Name = "prod",
                ReviewerTeams = [77],
                Variables = ImmutableSortedDictionary<string, string>.Empty.Add("AWS_REGION", "eu-west-1"),
                Secrets = ImmutableSortedDictionary<string, Output<string>>.Empty.Add("KEY", Output.Create(Canary)),
            },
        ],
        Checks = ["preview"],
        Actions = ["aws-actions/configure-aws-credentials@*"],
        ImageRegistry = "ghcr.io/acme",
    };

    public static RepositoryProtections Protected(GitHubPlan plan, params ImmutableArray<Waiver> waivers) =>
        RepositoryProtections.Decide(plan, RepositoryVisibility.Private, hasSecretProtection: true, waivers);
}
