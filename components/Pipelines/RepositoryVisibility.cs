namespace Infra.Components.Pipelines;

/// <summary>Who may read a repository.</summary>
public enum RepositoryVisibility
{
    /// <summary>Who is invited.</summary>
    Private,

    /// <summary>Everybody in the enterprise. GitHub Enterprise only.</summary>
    Internal,

    /// <summary>Everybody.</summary>
    Public,
}
