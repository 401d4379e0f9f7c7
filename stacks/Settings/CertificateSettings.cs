namespace Infra.Stacks.Settings;

/// <summary>Who signs the certificates of the Gateways, when it is a public authority.</summary>
/// <param name="Server">Directory of the authority.</param>
/// <param name="Email">Who is told when a certificate runs out.</param>
internal sealed record CertificateSettings(string Server, string Email)
{
    /// <summary>The authority, or null: certificates that sign themselves.</summary>
    public static CertificateSettings? Read(SettingsSection platform) =>
        platform.SectionOrNone("certificates") is { } authority
            ? new CertificateSettings(authority.Text("server", Rules.Address), authority.Text("email", Rules.Email))
            : null;
}
