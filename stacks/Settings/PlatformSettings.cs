using Infra.Components;
using Infra.Components.GitOps;
using Infra.Components.Sources;

namespace Infra.Stacks.Settings;

/// <summary>What is the same on every cloud.</summary>
internal sealed record PlatformSettings
{
    /// <summary>What may fail unnoticed.</summary>
    public required Availability Availability { get; init; }

    /// <summary>Domain of the platform and of apps.</summary>
    public required string Domain { get; init; }

    /// <summary>Who signs for that domain. Null: nobody.</summary>
    public required CertificateSettings? Certificates { get; init; }

    /// <summary>Where charts, packages and images come from.</summary>
    public required Source Source { get; init; }

    /// <summary>Whether databases run in the cluster instead of the cloud.</summary>
    public required bool DatabasesInCluster { get; init; }

    /// <summary>Whether changes of tables run without approval.</summary>
    public required bool ImmediateSchemaChanges { get; init; }

    /// <summary>Whether what guards data is protected from deletion.</summary>
    public required bool Protect { get; init; }

    /// <summary>Host name of Argo CD.</summary>
    public required string ArgoCdHost { get; init; }

    /// <summary>The repository that is the desired state.</summary>
    public required ManagementRepository Repository { get; init; }

    /// <summary>What the addresses start with that Argo CD reads as a GitHub App. Null: it reads as anybody.</summary>
    public required string? ReadsAsApp { get; init; }

    /// <summary>How people sign in to Argo CD. Null: as its administrator.</summary>
    public required (string Organization, string Administrators)? SignIn { get; init; }

    /// <summary>Environments of teams.</summary>
    public required ImmutableArray<string> Environments { get; init; }

    public static PlatformSettings Read(SettingsSection section)
    {
        var argocd = section.Section("argocd");
        var reads = argocd.Text("readsAsApp", Rules.AddressOrNone);
        return new PlatformSettings
        {
            Availability = section.Choice(
                "availability",
                ("single", Availability.Single),
                ("high", Availability.High)),
            Domain = section.Text("domain", Rules.Host),
            Certificates = CertificateSettings.Read(section),
            Source = MirrorSettings.Read(section),
            DatabasesInCluster = section.Choice("databases", ("cluster", true), ("cloud", false)),
            ImmediateSchemaChanges = section.Choice("schemaChanges", ("approved", false), ("immediate", true)),
            Protect = section.Flag("protect"),
            Environments = section.Texts("environments", Rules.Label, min: 1, max: 100),
            ArgoCdHost = argocd.Text("host", Rules.Host),
            Repository = new ManagementRepository(
                argocd.Text("repository", Rules.GitRepository),
                argocd.Text("revision", Rules.Revision)),
            ReadsAsApp = reads == Rules.None ? null : reads,
            SignIn = argocd.SectionOrNone("signIn") is { } signIn
                ? (signIn.Text("organization", Rules.Login), signIn.Text("administrators", Rules.Label))
                : null,
        };
    }
}
