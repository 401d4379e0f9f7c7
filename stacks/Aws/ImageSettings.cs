using Infra.Components.Aws;
using Infra.Stacks.Settings;

namespace Infra.Stacks.Aws;

/// <summary>Where images of apps are kept in the account.</summary>
internal sealed record ImageSettings
{
    private const int PushersMax = 500;

    /// <summary>What names of repositories start with.</summary>
    public required string Prefix { get; init; }

    /// <summary>How many images of each app are kept.</summary>
    public required int Keep { get; init; }

    /// <summary>Further accounts that run them.</summary>
    public required ImmutableArray<string> Readers { get; init; }

    /// <summary>Whose pipelines push.</summary>
    public required ImmutableArray<ImagePusher> Pushers { get; init; }

    public static ImageSettings Read(SettingsSection section)
    {
        var settings = new ImageSettings
        {
            Prefix = section.Text("prefix", Rules.Label),
            Keep = section.Whole("keep", min: 1, max: 1000),
            Readers = section.Texts("readers", AwsRules.Account, min: 0, max: 50),
            Pushers = [.. section.Groups("pushers", min: 0, PushersMax).Select(static group => new ImagePusher(
                group.Text("app", Rules.Label),
                group.Text("subject", AwsRules.Subject)))],
        };
        var apps = settings.Pushers.GroupBy(static pusher => pusher.App);
        foreach (var twice in apps.Where(static own => own.Count() > 1))
        {
            section.Report("pushers", $"'{twice.Key}' {twice.Count()} times", "each app once");
        }

        return settings;
    }
}
