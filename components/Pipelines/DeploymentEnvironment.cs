using Pulumi.Github;
using Pulumi.Github.Inputs;

namespace Infra.Components.Pipelines;

/// <summary>An environment of the repository: only its default branch gets there.</summary>
internal sealed class DeploymentEnvironment : ComponentResource
{
    private readonly DeploymentEnvironmentArgs args;

    public DeploymentEnvironment(
        string name,
        DeploymentEnvironmentArgs args,
        ComponentResourceOptions? options = null)
        : base("infra:pipelines:DeploymentEnvironment", name, options)
    {
        this.args = args;
        var environment = new RepositoryEnvironment(name, Settings(), Children.Of(this));
        var branch = new RepositoryEnvironmentDeploymentPolicy(name, new()
        {
            Repository = args.Repository,
            Environment = environment.Environment,
            BranchPattern = RepositoryLayout.Branch,
        }, Children.Of(this));
        foreach (var (variable, value) in args.Target.Variables)
        {
            _ = new ActionsEnvironmentVariable($"{name}/{variable}", new()
            {
                Repository = args.Repository,
                Environment = environment.Environment,
                VariableName = variable,
                Value = value,
            }, Children.Of(this));
        }

        foreach (var (secret, value) in args.Target.Secrets)
        {
            _ = new ActionsEnvironmentSecret($"{name}/{secret}", new()
            {
                Repository = args.Repository,
                Environment = environment.Environment,
                SecretName = secret,
                Value = Output.CreateSecret(value),
                // Until the branch is settled, any branch could read it.
            }, Children.Of(this, branch));
        }

        RegisterOutputs();
    }

    private RepositoryEnvironmentArgs Settings() => new()
    {
        Repository = args.Repository,
        Environment = args.Target.Name,
        CanAdminsBypass = false,
        PreventSelfReview = IsReviewed,
        Reviewers = IsReviewed ? Reviewers : [],
        DeploymentBranchPolicy = new RepositoryEnvironmentDeploymentBranchPolicyArgs
        {
            ProtectedBranches = false,
            CustomBranchPolicies = true,
        },
    };

    private bool IsReviewed => args.HasReviewers && args.Target.ReviewerTeams is not [];

    private InputList<RepositoryEnvironmentReviewerArgs> Reviewers =>
        new RepositoryEnvironmentReviewerArgs { Teams = args.Target.ReviewerTeams.ToArray() };
}
