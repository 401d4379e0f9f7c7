namespace Infra.Engine.Host;

/// <summary>Other stacks of the same backend, for stack references.</summary>
internal sealed class OtherStacks(CommandContext context) : IStackOutputs
{
    /// <inheritdoc/>
    public async ValueTask<PropertyMap?> ReadAsync(string stackName, CancellationToken cancellation) =>
        await ReadSnapshotAsync(stackName, cancellation).ConfigureAwait(false) is { } snapshot
            ? StackOutputCommand.OutputsOf(snapshot)
            : null;

    /// <inheritdoc/>
    public ValueTask<Snapshot?> ReadSnapshotAsync(string stackName, CancellationToken cancellation)
    {
        var stack = StackName.Parse(stackName, context.Project.Name);
        return ValueTask.FromResult(context.Workspace.Backend.Exists(stack)
            ? context.Workspace.Backend.Load(stack, context.OpenerOf(stack)).Document.Snapshot
            : null);
    }
}
