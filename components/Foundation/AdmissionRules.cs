namespace Infra.Components.Foundation;

/// <summary>What objects of the cluster may say, whoever writes them.</summary>
public sealed record AdmissionRules
{
    /// <summary>What the images of Crossplane packages may start with.</summary>
    public required ImmutableArray<string> PackagePrefixes { get; init; }

    /// <summary>Kinds of secret stores, as External Secrets names them: <c>aws</c>, <c>vault</c>, …</summary>
    public required ImmutableArray<string> StoreKinds { get; init; }

    /// <summary>Name of the store that teams may use.</summary>
    public required string TenantStore { get; init; }

    /// <summary>What every key of the platform starts with; a team's go on with its namespace.</summary>
    public required string KeyPrefix { get; init; }
}
