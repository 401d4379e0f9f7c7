namespace Infra.Components.Pipelines;

/// <summary>What the organisation pays GitHub for.</summary>
public enum GitHubPlan
{
    /// <summary>GitHub Free: nearly nothing for private repositories.</summary>
    Free,

    /// <summary>GitHub Team.</summary>
    Team,

    /// <summary>GitHub Enterprise Cloud.</summary>
    Enterprise,
}
