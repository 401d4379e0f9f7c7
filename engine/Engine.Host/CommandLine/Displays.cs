namespace Infra.Engine.Host;

/// <summary>The display of a run.</summary>
internal static class Displays
{
    /// <summary>A display for a run.</summary>
    public static OperationDisplay Open(CommandContext context, OperationStep step, StackName stack)
    {
        var invocation = context.Invocation;
        var arguments = context.Arguments;
        var terminal = invocation.Terminal && !arguments.Has("non-interactive");
        var shown = new DisplayOptions
        {
            Kind = step.Kind,
            Preview = step.DryRun,
            Project = stack.Project,
            Stack = stack.Stack,
            Color = ColorOf(context),
            Terminal = terminal ? static () => (Console.WindowWidth, Console.WindowHeight) : null,
            Diff = arguments.Has("diff"),
            ShowSames = arguments.Has("show-sames"),
            ShowReads = arguments.Has("show-reads"),
            ShowConfig = arguments.Has("show-config"),
            ShowReplacementSteps = arguments.Has("show-replacement-steps"),
            Urns = arguments.Has("show-urns") || arguments.Has("urns"),
            SuppressOutputs = arguments.Has("suppress-outputs"),
            SuppressProgress = arguments.Has("suppress-progress"),
        };
        return new OperationDisplay(
            shown,
            new MaskedWriter(invocation.Output, step.Mask.Hide),
            new MaskedWriter(invocation.Error, step.Mask.Hide),
            invocation.Time);
    }

    private static ColorMode ColorOf(CommandContext context) => (context.Arguments.Value("color") ?? "auto") switch
    {
        "always" => ColorMode.Always,
        "raw" => ColorMode.Raw,
        "never" => ColorMode.Never,
        _ => context.Invocation.Terminal
            && context.Invocation.Variable("NO_COLOR") is null
            && context.Invocation.Variable("TERM") != "dumb"
            ? ColorMode.Always : ColorMode.Never,
    };
}
