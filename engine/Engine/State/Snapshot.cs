using System.Collections.Immutable;

namespace Infra.Engine;

/// <summary>What is recorded of a stack: its resources in an order in which everything named comes earlier.</summary>
/// <param name="Resources">The resources, topologically ordered.</param>
/// <param name="PendingOperations">Operations that were begun and whose end nobody saw.</param>
public sealed record Snapshot(
    ImmutableArray<ResourceState> Resources,
    ImmutableArray<PendingOperation> PendingOperations)
{
    /// <summary>A stack without resources.</summary>
    public static Snapshot Empty { get; } = new([], []);
}

/// <summary>An operation that was begun.</summary>
public sealed record PendingOperation(ResourceState Resource, PendingOperationKind Kind);

/// <summary>What was begun.</summary>
public enum PendingOperationKind
{
    /// <summary>A creation.</summary>
    Creating,

    /// <summary>An update.</summary>
    Updating,

    /// <summary>A deletion.</summary>
    Deleting,

    /// <summary>A read.</summary>
    Reading,

    /// <summary>An import.</summary>
    Importing,
}
