namespace Infra.Components.GitOps;

/// <summary>How people sign in: as members of a GitHub organisation. Then there is no administrator with a
/// password.</summary>
/// <param name="Organization">The organisation.</param>
/// <param name="Administrators">The team whose members may do everything; everybody else may look.</param>
/// <param name="Key">Entry of the platform's store with the fields <c>clientId</c> and <c>clientSecret</c> of an OAuth
/// App.</param>
public sealed record SignIn(string Organization, string Administrators, string Key);
