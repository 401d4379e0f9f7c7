using Infra.Components;
using Infra.Components.Sources;

namespace Infra.Stacks.Settings;

/// <summary>What is the same on every cloud.</summary>
internal sealed record PlatformSettings
{
    // Three copies of Argo CD's store refuse to share a node.
    private const int NodesForHighAvailability = 3;

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
    public required ClaimsSettings Claims { get; init; }

    /// <summary>What the addresses start with that Argo CD reads as a GitHub App. Null: it reads as anybody.</summary>
    public required string? ReadsAsApp { get; init; }

    /// <summary>How people sign in to Argo CD. Null: as its administrator.</summary>
    public required (string Organization, string Administrators)? SignIn { get; init; }

    /// <summary>How the portal sees it. Null: not at all.</summary>
    public required ExporterSettings? Portal { get; init; }

    /// <summary>Environments of teams.</summary>
    public required ImmutableArray<string> Environments { get; init; }

    /// <summary>Clusters beside its own in which their apps can run.</summary>
    public required ImmutableArray<FurtherClusterSettings> Clusters { get; init; }

    /// <summary>Reads them.</summary>
    /// <param name="section">The group that they are in.</param>
    /// <param name="hasOrganization">Whether an organisation's stack says what every environment of it shares.</param>
    /// <param name="clusterIdentity">As whom a further cluster can act in the cloud. Default: it cannot.</param>
    public static PlatformSettings Read(SettingsSection section, bool hasOrganization, Rule? clusterIdentity = null)
    {
        var argocd = section.Section("argocd");
        var host = argocd.Text("host", Rules.Host);
        var domain = section.Text("domain", Rules.Host);
        if (section.IsSound && host[(host.IndexOf('.', StringComparison.Ordinal) + 1)..] != domain)
        {
            argocd.Report("host", $"'{host}'", $"a name right below {domain}, as the certificate holds those only");
        }

        var reads = argocd.Text("readsAsApp", Rules.AddressOrNone);
        var settings = new PlatformSettings
        {
            Availability = section.Choice(
                "availability",
                ("single", Availability.Single),
                ("high", Availability.High)),
            Domain = domain,
            Certificates = CertificateSettings.Read(section),
            Source = MirrorSettings.Read(section),
            DatabasesInCluster = section.Choice("databases", ("cluster", true), ("cloud", false)),
            ImmediateSchemaChanges = section.Choice("schemaChanges", ("approved", false), ("immediate", true)),
            Protect = section.Flag("protect"),
            Environments = section.Texts("environments", Rules.Label, min: 1, max: 100),
            Clusters = FurtherClusterSettings.Read(section, clusterIdentity ?? Rule.OneOf(Rules.None)),
            ArgoCdHost = host,
            Claims = ClaimsSettings.Read(argocd, hasOrganization),
            Portal = ExporterSettings.Read(section, hasOrganization),
            ReadsAsApp = reads == Rules.None ? null : reads,
            SignIn = argocd.SectionOrNone("signIn") is { } signIn
                ? (signIn.Text("organization", Rules.Login), signIn.Text("administrators", Rules.Label))
                : null,
        };
        settings.CheckClusters(section);
        return settings;
    }

    // A database in this cluster cannot be reached from another one.
    private void CheckClusters(SettingsSection section)
    {
        if (DatabasesInCluster && Clusters.Any(static cluster => cluster.Identity is not null) && section.IsSound)
        {
            section.Report("databases", "'cluster'", "cloud while a further cluster reads keys of databases");
        }
    }

    /// <summary>Notes it as a mistake when a cluster is too small for what shall run on it.</summary>
    public void CheckNodes(int min, SettingsSection cluster, SettingsSection platform)
    {
        var few = min < NodesForHighAvailability;
        if (few && Availability == Availability.High && cluster.IsSound && platform.IsSound)
        {
            var allowed = $"{NodesForHighAvailability} or more where availability is high";
            cluster.Report("nodes.min", $"{min}", allowed);
        }
    }

    /// <summary>Notes it as a mistake when a public authority has no zone, because it wants a record as proof, and when
    /// the domain is not in it: its records would be nobody's.</summary>
    /// <param name="zone">Domain of the zone that records are written in. Null: none.</param>
    /// <param name="setting">The setting that names it.</param>
    /// <param name="cloud">The group of that setting.</param>
    /// <param name="platform">The group of these settings.</param>
    public void CheckZone(string? zone, string setting, SettingsSection cloud, SettingsSection platform)
    {
        if (!cloud.IsSound || !platform.IsSound)
        {
            return;
        }

        if (Certificates is not null && zone is null)
        {
            platform.Report("certificates", "a public authority", $"none while there is no {setting}");
        }

        if (zone is not null && Domain != zone && !Domain.EndsWith($".{zone}", StringComparison.Ordinal))
        {
            platform.Report("domain", $"'{Domain}'", $"{zone}, which is {setting}, or a name below");
        }
    }
}
