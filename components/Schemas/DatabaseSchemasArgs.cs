using Infra.Components.Sources;

namespace Infra.Components.Schemas;

/// <summary>Settings of <see cref="DatabaseSchemas"/>.</summary>
public sealed record DatabaseSchemasArgs
{
    /// <summary>What may fail unnoticed.</summary>
    public required Availability Availability { get; init; }

    /// <summary>Where charts and images come from.</summary>
    public required Source Source { get; init; }

    /// <summary>Whether databases run in the cluster. A cloud's databases need no operator.</summary>
    public required bool DatabasesInCluster { get; init; }

    /// <summary>Whether the operator is protected from deletion: with its kinds go the databases. Default:
    /// no.</summary>
    public bool Protect { get; init; }
}
