using Infra.Components;
using Infra.Components.GitOps;

namespace Infra.Stacks.Settings;

/// <summary>What is the same on every cloud.</summary>
internal sealed record PlatformSettings
{
    /// <summary>What may fail unnoticed.</summary>
    public required Availability Availability { get; init; }

    /// <summary>Host name of Argo CD.</summary>
    public required string ArgoCdHost { get; init; }

    /// <summary>The repository that is the desired state.</summary>
    public required ManagementRepository Repository { get; init; }

    /// <summary>Environments of teams.</summary>
    public required ImmutableArray<string> Environments { get; init; }

    public static PlatformSettings Read(SettingsSection section)
    {
        var argocd = section.Section("argocd");
        return new PlatformSettings
        {
            Availability = section.Choice(
                "availability",
                ("single", Availability.Single),
                ("high", Availability.High)),
            Environments = section.Texts("environments", Rules.Label, min: 1, max: 100),
            ArgoCdHost = argocd.Text("host", Rules.Host),
            Repository = new ManagementRepository(
                argocd.Text("repository", Rules.GitRepository),
                argocd.Text("revision", Rules.Revision)),
        };
    }
}
