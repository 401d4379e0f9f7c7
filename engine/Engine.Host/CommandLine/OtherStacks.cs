namespace Infra.Engine.Host;

/// <summary>Other stacks of the same backend, for stack references.</summary>
internal sealed class OtherStacks(CommandContext context) : IStackOutputs
{
    /// <inheritdoc/>
    public ValueTask<PropertyMap?> ReadAsync(string stackName, CancellationToken cancellation)
    {
        // Making the key of another stack costs a quarter of a second, and few have secrets among their outputs.
        var outputs = Outputs(Read(stackName, opened: false));
        return ValueTask.FromResult(
            outputs?.ContainsSecrets is true ? Outputs(Read(stackName, opened: true)) : outputs);
    }

    /// <inheritdoc/>
    public ValueTask<Snapshot?> ReadSnapshotAsync(string stackName, CancellationToken cancellation) =>
        ValueTask.FromResult(Read(stackName, opened: true));

    private static PropertyMap? Outputs(Snapshot? snapshot) =>
        snapshot is null ? null : StackOutputCommand.OutputsOf(snapshot);

    private StackName Named(string name)
    {
        try
        {
            return StackName.Parse(name, context.Project.Name);
        }
        catch (StateException mistake)
        {
            throw new ProviderException(mistake.Message);
        }
    }

    private Snapshot? Read(string stackName, bool opened)
    {
        var stack = Named(stackName);
        SecretsOpener opener = opened ? context.OpenerOf(stack) : static _ => null;
        var backend = context.Workspace.Backend;
        return backend.Exists(stack) ? backend.Load(stack, opener).Document.Snapshot : null;
    }
}
