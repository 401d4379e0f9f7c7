namespace Infra.Components.GitOps;

/// <summary>The git repository that is the desired state of the platform's claims.</summary>
/// <param name="Url">Where it is.</param>
/// <param name="Revision">Branch, tag or commit that is applied.</param>
public sealed record ManagementRepository(Input<string> Url, string Revision)
{
    /// <summary>File of an environment's folder that says what the environment is.</summary>
    public const string EnvironmentFile = "environment.yaml";

    /// <summary>Folder of one environment.</summary>
    public static string FolderOf(string environment) => $"environments/{environment}";

    /// <summary>Folder of one environment's claims.</summary>
    public static string ClaimsOf(string environment) => $"{FolderOf(environment)}/apps";
}
