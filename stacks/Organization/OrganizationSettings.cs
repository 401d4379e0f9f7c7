using Infra.Components.Pipelines;
using Infra.Stacks.Settings;

namespace Infra.Stacks.Organization;

/// <summary>Settings of the organisation, read once; everything behind it sees records.</summary>
internal sealed record OrganizationSettings
{
    /// <summary>Setting with the App's private key, a secret.</summary>
    public const string AppKeySetting = "githubAppKey";

    /// <summary>Setting with Port's client secret, a secret.</summary>
    public const string PortSecretSetting = "portClientSecret";

    // GitHub asks no more.
    private const int ReviewersMax = 6;

    /// <summary>The organisation on GitHub.</summary>
    public required GitHubSettings GitHub { get; init; }

    /// <summary>Its management repository.</summary>
    public required RepositorySettings Repository { get; init; }

    /// <summary>What protects that.</summary>
    public required RepositoryProtections Protections { get; init; }

    /// <summary>What its jobs deploy to.</summary>
    public required ImmutableArray<DeploymentTarget> Targets { get; init; }

    /// <summary>The organisation at Port.</summary>
    public required PortSettings Port { get; init; }

    /// <summary>The running deployment's settings.</summary>
    /// <exception cref="SettingsException">There are mistakes.</exception>
    public static OrganizationSettings Read(Config config) =>
        Read(new SettingsReader(Deployment.Instance.StackName, config.Get));

    internal static OrganizationSettings Read(SettingsReader reader)
    {
        var github = reader.Section("github");
        var repository = reader.Section("repository");
        var deployments = reader.Section("deployments");
        var organization = GitHubSettings.Read(github);
        var management = RepositorySettings.Read(repository);
        var settings = new OrganizationSettings
        {
            GitHub = organization,
            Repository = management,
            Protections = RepositoryProtections.Decide(
                organization.Plan, management.Visibility, organization.HasSecretProtection, management.Waivers),
            Targets = TargetsOf(deployments),
            Port = PortSettings.Read(reader.Section("port")),
        };
        reader.CheckSecret(AppKeySetting, GitHubRules.AppKey);
        settings.CheckProtections(github, repository);
        reader.Finish();
        return settings;
    }

    private static ImmutableArray<DeploymentTarget> TargetsOf(SettingsSection section)
    {
        ImmutableArray<DeploymentTarget> targets =
            [.. section.Groups("targets", min: 1, max: 50).Select(static group => TargetOf(group))];
        foreach (var twice in targets.GroupBy(static target => target.Name).Where(static same => same.Count() > 1))
        {
            section.Report("targets", $"'{twice.Key}' {twice.Count()} times", "each name once");
        }

        return targets;
    }

    private static DeploymentTarget TargetOf(SettingsSection group)
    {
        var target = new DeploymentTarget
        {
            Name = group.Text("name", Rules.Label),
            ReviewerTeams = group.Ids("reviewers", ReviewersMax),
            Variables = group.Map("variables", GitHubRules.Variable, GitHubRules.Value),
        };
        if (group.Flag("production") && target.ReviewerTeams is [])
        {
            group.Report("reviewers", "nobody", "one team or more where production is true");
        }

        if (target.Name == SelfService.Environment)
        {
            group.Report("name", $"'{target.Name}'", "another name: this one is the platform's own");
        }

        return target;
    }

    // Half a protection is worse than a clear refusal: what the plan lacks is waived by name, or nothing is made.
    private void CheckProtections(SettingsSection github, SettingsSection repository)
    {
        if (!github.IsSound || !repository.IsSound)
        {
            return;
        }

        if (Repository.Visibility is RepositoryVisibility.Internal && GitHub.Plan is not GitHubPlan.Enterprise)
        {
            repository.Report("visibility", "'internal'", "private or public; internal needs the plan enterprise");
        }

        foreach (var protection in Protections.Missing)
        {
            github.Report("plan", $"a plan without {Said(protection)}", RepositoryProtections.IsWaivable(protection)
                ? $"one that has it, a public repository, or a waiver of it in infra:repository.waivers"
                : "one that has it, or a public repository; nobody may waive it");
        }

        foreach (var waiver in Protections.Needless)
        {
            repository.Report("waivers", $"a waiver of {Said(waiver.Protection)}", "none: the repository has it");
        }
    }

    private static string Said(Protection protection) => protection switch
    {
        Protection.Environments => "environments for private repositories",
        Protection.Rulesets => "rulesets for private repositories",
        Protection.Reviewers => "reviewers of deployments from private repositories",
        Protection.SecretScanning => "secret scanning of private repositories",
        _ => throw new ArgumentOutOfRangeException(nameof(protection), protection, null),
    };
}
