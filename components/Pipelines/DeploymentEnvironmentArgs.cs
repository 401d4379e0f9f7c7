namespace Infra.Components.Pipelines;

/// <summary>Settings of <see cref="DeploymentEnvironment"/>.</summary>
internal sealed record DeploymentEnvironmentArgs
{
    /// <summary>Name of the repository, once it exists.</summary>
    public required Output<string> Repository { get; init; }

    /// <summary>What it is.</summary>
    public required DeploymentTarget Target { get; init; }

    /// <summary>Whether GitHub asks reviewers here.</summary>
    public required bool HasReviewers { get; init; }
}
