namespace Infra.Stacks.Settings;

/// <summary>How an environment is seen in the portal.</summary>
/// <param name="Cluster">What its cluster is called there; no other one is.</param>
/// <param name="Region">Where the account is. Null: where the organisation's is.</param>
internal sealed record ExporterSettings(string Cluster, PortRegion? Region)
{
    /// <summary>The settings, or null: the portal knows nothing of the environment.</summary>
    /// <param name="platform">The group that they are in.</param>
    /// <param name="hasOrganization">Whether there is an organisation, which then says where the account is.</param>
    public static ExporterSettings? Read(SettingsSection platform, bool hasOrganization)
    {
        if (platform.SectionOrNone("portal") is not { } portal)
        {
            return null;
        }

        var cluster = portal.Text("cluster", Rules.Label);
        return new ExporterSettings(cluster, hasOrganization
            ? portal.Choice<PortRegion?>("region", (Rules.Organization, null))
            : portal.Choice("region", PortRegion.All));
    }
}
