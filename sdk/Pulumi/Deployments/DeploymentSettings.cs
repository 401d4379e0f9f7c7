namespace Pulumi;

/// <summary>What a run is told when it starts.</summary>
internal sealed record DeploymentSettings
{
    public const string DefaultOrganization = "organization";

    public required string Project { get; init; }

    public required string Stack { get; init; }

    public string Organization { get; init; } = DefaultOrganization;

    /// <summary>Where the project file lies.</summary>
    public string RootDirectory { get; init; } = "";

    /// <summary>Values by full key, <c>namespace:name</c>; secrets in clear.</summary>
    public IReadOnlyDictionary<string, string> Config { get; init; } = new Dictionary<string, string>();

    /// <summary>The full keys whose values are secret.</summary>
    public IReadOnlyCollection<string> ConfigSecretKeys { get; init; } = [];

    /// <summary>Whether this is a preview.</summary>
    public bool IsDryRun { get; init; }
}
