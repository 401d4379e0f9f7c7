using Infra.Stacks.Settings;

namespace Infra.Stacks.Organization;

/// <summary>Ids of GitHub in settings: texts there, since nobody counts with them.</summary>
internal static class GitHubIds
{
    /// <summary>One; zero when it is a mistake.</summary>
    public static int Id(this SettingsSection section, string name) => Parse(section.Text(name, GitHubRules.Id));

    /// <summary>Several, all different.</summary>
    public static ImmutableArray<int> Ids(this SettingsSection section, string name, int max) =>
        [.. section.Texts(name, GitHubRules.Id, min: 0, max).Select(Parse)];

    private static int Parse(string text) => int.TryParse(text, out var id) ? id : 0;
}
