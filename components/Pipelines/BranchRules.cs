using Pulumi.Github;
using Pulumi.Github.Inputs;

namespace Infra.Components.Pipelines;

/// <summary>What a change of the default branch needs: it is what runs.</summary>
internal static class BranchRules
{
    public static RepositoryRulesetArgs For(PipelinesArgs args, Output<string> repository) => new()
    {
        Name = "default-branch",
        Repository = repository,
        Target = "branch",
        Enforcement = "active",
        Conditions = new RepositoryRulesetConditionsArgs
        {
            RefName = new RepositoryRulesetConditionsRefNameArgs
            {
                Includes = "~DEFAULT_BRANCH",
                Excludes = Array.Empty<string>(),
            },
        },
        // Nobody else, administrators included.
        BypassActors = new RepositoryRulesetBypassActorArgs
        {
            ActorType = "Integration",
            ActorId = args.AppId,
            BypassMode = "always",
        },
        Rules = new RepositoryRulesetRulesArgs
        {
            Deletion = true,
            NonFastForward = true,
            RequiredLinearHistory = true,
            PullRequest = new RepositoryRulesetRulesPullRequestArgs
            {
                RequiredApprovingReviewCount = 1,
                DismissStaleReviewsOnPush = true,
                RequireCodeOwnerReview = true,
                RequireLastPushApproval = true,
                RequiredReviewThreadResolution = true,
            },
            RequiredStatusChecks = args.Checks is [] ? null! : Checks(args.Checks),
        },
    };

    private static RepositoryRulesetRulesRequiredStatusChecksArgs Checks(ImmutableArray<string> checks) => new()
    {
        // Passed on what the branch would be, not on what it was.
        StrictRequiredStatusChecksPolicy = true,
        RequiredChecks = checks.Select(static check =>
            new RepositoryRulesetRulesRequiredStatusChecksRequiredCheckArgs { Context = check }).ToArray(),
    };
}
