namespace Infra.Engine.Host;

/// <summary>The commands that preview or change a stack.</summary>
internal static class OperationCommands
{
    /// <summary>Shows what <c>up</c> would do.</summary>
    public static Task<int> PreviewAsync(CommandContext context, CancellationToken cancellation) =>
        RunAsync(context, OperationKind.Update, previewOnly: true, cancellation);

    /// <summary>Brings a stack to what its program says.</summary>
    public static Task<int> UpAsync(CommandContext context, CancellationToken cancellation) =>
        RunAsync(context, OperationKind.Update, previewOnly: false, cancellation);

    /// <summary>Brings the state of a stack to what exists.</summary>
    public static Task<int> RefreshAsync(CommandContext context, CancellationToken cancellation) =>
        RunAsync(context, OperationKind.Refresh, previewOnly: false, cancellation);

    /// <summary>Deletes what a stack has.</summary>
    public static async Task<int> DestroyAsync(CommandContext context, CancellationToken cancellation)
    {
        var code = await RunAsync(context, OperationKind.Destroy, previewOnly: false, cancellation)
            .ConfigureAwait(false);
        if (code != ExitCodes.Ok || context.Arguments.Has("preview-only") || context.Arguments.Has("json"))
        {
            return code;
        }

        var stack = context.Stack();
        if (context.Arguments.Has("remove"))
        {
            StackCommands.Remove(context, stack, force: false, keepSettings: false);
            context.WriteLine(
                "The resources in the stack have been deleted, and the history and configuration removed.");
            return code;
        }

        context.Write(
            "The resources in the stack have been deleted, but the history and configuration associated with the stack "
            + "are still maintained. \nIf you want to remove the stack completely, "
            + $"run `pulumi stack rm {stack.Display(context.Project.Name)}`.\n");
        return code;
    }

    private static async Task<int> RunAsync(
        CommandContext context, OperationKind kind, bool previewOnly, CancellationToken cancellation)
    {
        var options = OperationOptions.Read(context, kind, previewOnly);
        var stack = context.Stack();
        ConfigSetCommands.SetPlain(context, context.Arguments.Values("config"));
        var operation = new StackOperation(context, options, stack);
        return await operation.RunAsync(cancellation).ConfigureAwait(false);
    }
}
