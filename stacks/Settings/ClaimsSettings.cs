namespace Infra.Stacks.Settings;

/// <summary>Where claims are read from.</summary>
/// <param name="Address">The repository. Null: the organisation's.</param>
/// <param name="Revision">Branch, tag or commit that is applied.</param>
internal sealed record ClaimsSettings(string? Address, string Revision)
{
    // Said twice, it could be two different ones.
    private static readonly Rule OfOrganization = new(
        $"{Rules.Organization}, whose repository it is where infra:organization names a stack",
        Rules.Organization,
        static text => text == Rules.Organization);

    /// <summary>Reads them.</summary>
    /// <param name="argocd">The group that they are in.</param>
    /// <param name="hasOrganization">Whether there is an organisation, whose repository it then is.</param>
    public static ClaimsSettings Read(SettingsSection argocd, bool hasOrganization)
    {
        var address = argocd.Text("repository", hasOrganization ? OfOrganization : Rules.GitRepository);
        return new ClaimsSettings(hasOrganization ? null : address, argocd.Text("revision", Rules.Revision));
    }
}
