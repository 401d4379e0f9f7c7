namespace Infra.Components.Pipelines;

/// <summary>Settings of <see cref="Pipelines"/>.</summary>
public sealed record PipelinesArgs
{
    /// <summary>Login of the organisation on github.com.</summary>
    public required string Organization { get; init; }

    /// <summary>Id of the organisation, which its tokens carry.</summary>
    public required long OrganizationId { get; init; }

    /// <summary>Id of the GitHub App that this program is; it alone may write past the rules.</summary>
    public required int AppId { get; init; }

    /// <summary>Name of the management repository.</summary>
    public required string Repository { get; init; }

    /// <summary>Who may read it.</summary>
    public required RepositoryVisibility Visibility { get; init; }

    /// <summary>What protects it. A missing protection is refused.</summary>
    public required RepositoryProtections Protections { get; init; }

    /// <summary>Slug of the team that owns everything which nobody else owns.</summary>
    public required string PlatformTeam { get; init; }

    /// <summary>Folders of teams. A folder that is not here has no place in the repository yet.</summary>
    public required ImmutableArray<TeamFolder> Folders { get; init; }

    /// <summary>What jobs deploy to.</summary>
    public required ImmutableArray<DeploymentTarget> Targets { get; init; }

    /// <summary>Checks that must have passed on the newest state of the branch. Default: none.</summary>
    public ImmutableArray<string> Checks { get; init; } = [];

    /// <summary>Patterns of actions that may run besides GitHub's own, as in <c>acme/*</c>. Default: none.</summary>
    public ImmutableArray<string> Actions { get; init; } = [];

    /// <summary>Where images are pushed to, without a scheme.</summary>
    public required string ImageRegistry { get; init; }

    /// <summary>Variables that every workflow may read. Default: none.</summary>
    public ImmutableSortedDictionary<string, string> Variables { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Further files that the platform keeps. Default: none.</summary>
    public ImmutableArray<LayoutFile> Files { get; init; } = [];
}
