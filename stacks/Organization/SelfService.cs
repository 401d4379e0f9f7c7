using Infra.Components.Pipelines;

namespace Infra.Stacks.Organization;

/// <summary>Where the workflows run that the portal starts: an environment that only the default branch reaches, with
/// the credentials by which they write and report.</summary>
internal static class SelfService
{
    /// <summary>Name of the environment.</summary>
    public const string Environment = "self-service";

    public static DeploymentTarget For(OrganizationSettings settings, Output<string> appKey, Output<string> port) =>
        new()
        {
            Name = Environment,
            // People agree to the pull request that comes out, not to its making.
            ReviewerTeams = [],
            Variables = new SortedDictionary<string, string>
            {
                ["PLATFORM_APP_ID"] = $"{settings.GitHub.AppId}",
                ["PORT_BASE_URL"] = settings.Port.ApiUrl,
                ["PORT_CLIENT_ID"] = settings.Port.ClientId,
            }.ToImmutableSortedDictionary(),
            Secrets = new SortedDictionary<string, Output<string>>
            {
                ["PLATFORM_APP_KEY"] = appKey,
                ["PORT_CLIENT_SECRET"] = port,
            }.ToImmutableSortedDictionary(),
        };
}
