namespace Infra.Components.Foundation;

/// <summary>What objects of the cluster may say, whoever writes them.</summary>
public sealed record AdmissionRules
{
    /// <summary>What the images of Crossplane packages may start with.</summary>
    public required ImmutableArray<string> PackagePrefixes { get; init; }

    /// <summary>Where images of packages may be sent to instead, as a registry and a path. Null: nowhere.</summary>
    public required string? PackageMirror { get; init; }

    /// <summary>Kinds of secret stores, as External Secrets names them: <c>aws</c>, <c>vault</c>, …</summary>
    public required ImmutableArray<string> StoreKinds { get; init; }

    /// <summary>Name of the store that teams may use.</summary>
    public required string TenantStore { get; init; }

    /// <summary>What every key of the platform starts with; a team's go on with its namespace and two
    /// hyphens.</summary>
    public required string KeyPrefix { get; init; }

    /// <summary>What teams claim in their namespaces, in the plural.</summary>
    public required ImmutableArray<string> Claims { get; init; }

    /// <summary>Where apps run that choose no place, as a label says it.</summary>
    public required string UsualPlace { get; init; }

    /// <summary>Where else apps can run.</summary>
    public required ImmutableArray<string> OtherPlaces { get; init; }

    /// <summary>That of them which environments in another cluster have.</summary>
    public required string ClusterPlace { get; init; }

    /// <summary>Clusters that environments may name; the first is where those are that name none.</summary>
    public required ImmutableArray<string> Clusters { get; init; }

    /// <summary>Those of them whose apps have no databases. Default: none.</summary>
    public ImmutableArray<string> ClustersWithoutDatabases { get; init; } = [];
}
