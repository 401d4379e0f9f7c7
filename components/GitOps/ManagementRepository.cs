namespace Infra.Components.GitOps;

/// <summary>The git repository that is the desired state of the platform's claims.</summary>
/// <param name="Url">Where it is.</param>
/// <param name="Revision">Branch, tag or commit that is applied.</param>
public sealed record ManagementRepository(string Url, string Revision)
{
    /// <summary>Folder of one environment's claims.</summary>
    public static string ClaimsOf(string environment) => $"environments/{environment}/apps";
}
