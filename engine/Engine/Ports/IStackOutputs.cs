namespace Infra.Engine;

/// <summary>Outputs of other stacks.</summary>
public interface IStackOutputs
{
    /// <summary>
    /// The root outputs of a stack (any accepted form of its name), secrets kept; null: no such stack.
    /// </summary>
    ValueTask<PropertyMap?> ReadAsync(string stackName, CancellationToken cancellation);

    /// <summary>All resources of a stack; null: no such stack.</summary>
    ValueTask<Snapshot?> ReadSnapshotAsync(string stackName, CancellationToken cancellation);
}
