namespace Infra.Engine.Host;

/// <summary>The commands that preview or change a stack.</summary>
internal static class OperationCommands
{
    /// <summary>What an operation does.</summary>
    public static Func<CommandContext, CancellationToken, Task<int>> Of(OperationKind kind, bool previewOnly = false) =>
        (context, cancellation) => RunAsync(context, kind, previewOnly, cancellation);

    /// <summary>Deletes what a stack has.</summary>
    public static async Task<int> DestroyAsync(CommandContext context, CancellationToken cancellation)
    {
        var code = await RunAsync(context, OperationKind.Destroy, previewOnly: false, cancellation)
            .ConfigureAwait(false);
        if (code != ExitCodes.Ok
            || context.Arguments.Given.Any(static flag => flag is "preview-only" or "json" or "target"))
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

        if (context.Arguments.Has("exclude-protected"))
        {
            var left = context.Workspace.Backend.Summarize(stack).ResourceCount;
            context.WriteLine(
                $"All unprotected resources were destroyed. There are still {left} protected resources associated with "
                + "this stack.");
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
