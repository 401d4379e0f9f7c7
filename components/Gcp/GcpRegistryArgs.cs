namespace Infra.Components.Gcp;

/// <summary>Settings of <see cref="GcpRegistry"/>.</summary>
public sealed record GcpRegistryArgs
{
    /// <summary>Where it is.</summary>
    public required GcpPlace Place { get; init; }

    /// <summary>What it is called there.</summary>
    public required string RepositoryId { get; init; }

    /// <summary>Who pushes images, by name: members as grants call them.</summary>
    public required ImmutableSortedDictionary<string, Output<string>> Push { get; init; }
}
