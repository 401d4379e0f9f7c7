using Infra.Components.Pipelines;
using Infra.Stacks.Settings;

namespace Infra.Stacks.Organization;

/// <summary>The organisation on GitHub, and the App that this program is there.</summary>
internal sealed record GitHubSettings
{
    /// <summary>Its login.</summary>
    public required string Organization { get; init; }

    /// <summary>Its id.</summary>
    public required int OrganizationId { get; init; }

    /// <summary>What it pays for.</summary>
    public required GitHubPlan Plan { get; init; }

    /// <summary>Whether it pays for Secret Protection too.</summary>
    public required bool HasSecretProtection { get; init; }

    /// <summary>The App.</summary>
    public required int AppId { get; init; }

    /// <summary>The App in the organisation.</summary>
    public required int InstallationId { get; init; }

    public static GitHubSettings Read(SettingsSection section)
    {
        var app = section.Section("app");
        return new GitHubSettings
        {
            Organization = section.Text("organization", GitHubRules.Login),
            OrganizationId = section.Id("organizationId"),
            Plan = section.Choice(
                "plan",
                ("free", GitHubPlan.Free),
                ("team", GitHubPlan.Team),
                ("enterprise", GitHubPlan.Enterprise)),
            HasSecretProtection = section.Flag("secretProtection"),
            AppId = app.Id("id"),
            InstallationId = app.Id("installation"),
        };
    }
}
