using Pulumi.Github;
using Pulumi.Github.Inputs;

namespace Infra.Components.Pipelines;

/// <summary>A repository with what it may do, and its files.</summary>
internal sealed class PlatformRepository : ComponentResource
{
    public PlatformRepository(string name, PipelinesArgs args, ComponentResourceOptions? options = null)
        : base("infra:pipelines:PlatformRepository", name, options)
    {
        var repository = new Repository(name, Settings(args), Children.Of(this));
        Name = repository.Name;
        Url = repository.HttpCloneUrl;
        Id = repository.RepoId;

        Watch(name);
        Limit(name, args);
        Set(args);
        Admit(args);

        // The rules refuse what is pushed to the branch, so its first files come before them.
        var files = RepositoryLayout.Of(args).Select(file => new RepositoryFile($"{name}/{file.Path}", new()
        {
            Repository = Name,
            Branch = RepositoryLayout.Branch,
            File = file.Path,
            Content = file.Content,
            CommitMessage = $"Platform: {file.Path}",
            // The repository begins with a file of GitHub's.
            OverwriteOnCreate = true,
        }, Children.Of(this))).ToArray();
        _ = new RepositoryRuleset(name, BranchRules.For(args, Name), Children.Of(this, files));
        RegisterOutputs();
    }

    /// <summary>Its name, once it exists.</summary>
    public Output<string> Name { get; }

    /// <summary>Where it is cloned from.</summary>
    public Output<string> Url { get; }

    /// <summary>Its id.</summary>
    public Output<int> Id { get; }

    private static RepositoryArgs Settings(PipelinesArgs args) => new()
    {
        Name = args.Repository,
        Description = "The desired state of the platform: what is merged here is what runs",
        Visibility = args.Visibility.ToString().ToLowerInvariant(),
        AutoInit = true,
        // What was deployed stays readable: destroying archives.
        ArchiveOnDestroy = true,
        DeleteBranchOnMerge = true,
        AllowMergeCommit = false,
        AllowRebaseMerge = false,
        AllowSquashMerge = true,
        AllowAutoMerge = true,
        HasIssues = true,
        HasProjects = false,
        HasWiki = false,
        SecurityAndAnalysis = args.Protections.Has(Protection.SecretScanning) ? Scanning : null!,
    };

    private static RepositorySecurityAndAnalysisArgs Scanning => new()
    {
        SecretScanning = new RepositorySecurityAndAnalysisSecretScanningArgs { Status = "enabled" },
        SecretScanningPushProtection = new RepositorySecurityAndAnalysisSecretScanningPushProtectionArgs
        {
            Status = "enabled",
        },
    };

    private void Watch(string name)
    {
        var alerts = new RepositoryVulnerabilityAlerts(name, new() { Repository = Name, Enabled = true },
            Children.Of(this));
        _ = new RepositoryDependabotSecurityUpdates(name, new() { Repository = Name, Enabled = true },
            Children.Of(this, alerts));
    }

    private void Limit(string name, PipelinesArgs args)
    {
        _ = new ActionsRepositoryPermissions(name, new()
        {
            Repository = Name,
            AllowedActions = "selected",
            AllowedActionsConfig = new ActionsRepositoryPermissionsAllowedActionsConfigArgs
            {
                GithubOwnedAllowed = true,
                VerifiedAllowed = false,
                PatternsAlloweds = args.Actions.ToArray(),
            },
            ShaPinningRequired = true,
        }, Children.Of(this));
        _ = new WorkflowRepositoryPermissions(name, new()
        {
            Repository = Name,
            DefaultWorkflowPermissions = "read",
            CanApprovePullRequestReviews = false,
        }, Children.Of(this));
        // Whatever the organisation makes of its subjects, those of this repository are what clouds were told.
        _ = new ActionsRepositoryOidcSubjectClaimCustomizationTemplate(name, new()
        {
            Repository = Name,
            UseDefault = true,
        }, Children.Of(this));
    }

    // Owners of files count only while they may write; what they may merge is the ruleset's to say.
    private void Admit(PipelinesArgs args)
    {
        foreach (var team in args.Folders.Select(static folder => folder.Team).Append(args.PlatformTeam).Distinct())
        {
            _ = new TeamRepository($"{args.Repository}/{team}", new()
            {
                Repository = Name,
                TeamId = team,
                Permission = "push",
            }, Children.Of(this));
        }
    }

    private void Set(PipelinesArgs args)
    {
        foreach (var (variable, value) in args.Variables.SetItem("IMAGE_REGISTRY", args.ImageRegistry))
        {
            _ = new ActionsVariable($"{args.Repository}/{variable}", new()
            {
                Repository = Name,
                VariableName = variable,
                Value = value,
            }, Children.Of(this));
        }
    }
}
