namespace Infra.Components.Aws;

/// <summary>Settings of <see cref="AwsTenantReader"/>.</summary>
public sealed record AwsTenantReaderArgs
{
    /// <summary>Name of the cluster in EKS.</summary>
    public required string Cluster { get; init; }

    /// <summary>Region of the store and of the cluster.</summary>
    public required string Region { get; init; }

    /// <summary>Account of both.</summary>
    public required string Account { get; init; }

    /// <summary>What teams' keys start with.</summary>
    public required string TenantKeys { get; init; }
}
