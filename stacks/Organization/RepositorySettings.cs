using Infra.Components.Pipelines;
using Infra.Stacks.Settings;

namespace Infra.Stacks.Organization;

/// <summary>The management repository.</summary>
internal sealed record RepositorySettings
{
    private const int FoldersMax = 200;

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Who may read it.</summary>
    public required RepositoryVisibility Visibility { get; init; }

    /// <summary>The team that owns what nobody else does.</summary>
    public required string PlatformTeam { get; init; }

    /// <summary>Folders of other teams.</summary>
    public required ImmutableArray<TeamFolder> Folders { get; init; }

    /// <summary>Checks that a change needs.</summary>
    public required ImmutableArray<string> Checks { get; init; }

    /// <summary>Actions of others that may run.</summary>
    public required ImmutableArray<string> Actions { get; init; }

    /// <summary>Variables of all workflows.</summary>
    public required ImmutableSortedDictionary<string, string> Variables { get; init; }

    /// <summary>Where images go.</summary>
    public required string ImageRegistry { get; init; }

    /// <summary>What is done without.</summary>
    public required ImmutableArray<Waiver> Waivers { get; init; }

    private static Rule Registry { get; } = new(
        "an image registry in lower case, with a path and without https://",
        "ghcr.io/acme",
        static text => text.Split('/') is [var host, _, ..]
            && text == text.ToLowerInvariant()
            && Uri.CheckHostName(host) == UriHostNameType.Dns
            && host.Contains('.', StringComparison.Ordinal));

    public static RepositorySettings Read(SettingsSection section)
    {
        var settings = new RepositorySettings
        {
            Name = section.Text("name", GitHubRules.Repository),
            Visibility = section.Choice(
                "visibility",
                ("private", RepositoryVisibility.Private),
                ("internal", RepositoryVisibility.Internal),
                ("public", RepositoryVisibility.Public)),
            PlatformTeam = section.Text("platformTeam", GitHubRules.Team),
            Folders = [.. section.Groups("teams", min: 0, FoldersMax).Select(static group => new TeamFolder(
                group.Text("environment", Rules.Label),
                group.Text("team", GitHubRules.Team)))],
            Checks = section.Texts("checks", GitHubRules.Check, min: 0, max: 20),
            Actions = section.Texts("actions", GitHubRules.Action, min: 0, max: 100),
            Variables = section.Map("variables", GitHubRules.Variable, GitHubRules.Value),
            ImageRegistry = section.Text("imageRegistry", Registry),
            Waivers = [.. section.Groups("waivers", min: 0, max: 2).Select(WaiverOf)],
        };
        settings.CheckFolders(section);
        return settings;
    }

    private static Waiver WaiverOf(SettingsSection group) => new(
        group.Choice(
            "protection",
            ("reviewers", Protection.Reviewers),
            ("secret-scanning", Protection.SecretScanning)),
        group.Text("reason", GitHubRules.Reason));

    private void CheckFolders(SettingsSection section)
    {
        foreach (var twice in Folders.GroupBy(static folder => folder.Environment).Where(static own => own.Count() > 1))
        {
            section.Report("teams", $"'{twice.Key}' of {twice.Count()} teams", "each environment of one team");
        }
    }
}
