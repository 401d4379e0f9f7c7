using Infra.Components.Sources;

namespace Infra.Components.GitOps;

/// <summary>Settings of <see cref="ArgoCd"/>.</summary>
public sealed record ArgoCdArgs
{
    /// <summary>What may fail unnoticed. High needs three nodes.</summary>
    public required Availability Availability { get; init; }

    /// <summary>Where charts and images come from.</summary>
    public required Source Source { get; init; }

    /// <summary>Host name under which people reach it.</summary>
    public required string Host { get; init; }

    /// <summary>The repository that is the desired state.</summary>
    public required ManagementRepository Repository { get; init; }

    /// <summary>As whom it reads that repository. Default: as anybody.</summary>
    public RepositoryCredentials? Credentials { get; init; }

    /// <summary>How people sign in. Default: as the administrator, with the password that Argo CD makes.</summary>
    public SignIn? SignIn { get; init; }

    /// <summary>Environments whose claims are applied; each is a folder in the repository and a namespace.</summary>
    public required ImmutableArray<string> Environments { get; init; }

    /// <summary>Clusters that it may be pointed at. Default: its own only.</summary>
    public ImmutableArray<ClusterDestination> Destinations { get; init; } = [];

    /// <summary>What must be there before the first claim is applied. Default: nothing but Argo CD.</summary>
    public ImmutableArray<Resource> ClaimsNeed { get; init; } = [];
}
