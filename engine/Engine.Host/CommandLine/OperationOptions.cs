using System.Globalization;

namespace Infra.Engine.Host;

/// <summary>How an operation is to be done.</summary>
internal sealed record OperationOptions
{
    /// <summary>What it does.</summary>
    public required OperationKind Kind { get; init; }

    /// <summary>Whether it is previewed first.</summary>
    public bool Preview { get; init; }

    /// <summary>Whether it is only previewed.</summary>
    public bool PreviewOnly { get; init; }

    /// <summary>Whether nobody is asked between preview and operation.</summary>
    public bool Confirmed { get; init; }

    /// <summary>Whether the state is refreshed first.</summary>
    public bool Refresh { get; init; }

    /// <summary>Whether any change is an error.</summary>
    public bool ExpectNoChanges { get; init; }

    /// <summary>Whether what does not depend on a failed step goes on.</summary>
    public bool ContinueOnError { get; init; }

    /// <summary>How much may run at once.</summary>
    public int Parallel { get; init; }

    /// <summary>Whether events and digests are printed as JSON.</summary>
    public bool Json { get; init; }

    /// <summary>Reads the options of a command.</summary>
    /// <exception cref="CommandException">They do not go together, or a question has nobody to answer it.</exception>
    public static OperationOptions Read(CommandContext context, OperationKind kind, bool previewOnly)
    {
        var arguments = context.Arguments;
        var yes = arguments.Has("yes") || context.Invocation.Flag("PULUMI_SKIP_CONFIRMATIONS");
        var skipPreview = arguments.Has("skip-preview");
        if (arguments.Has("preview-only") && arguments.Has("yes"))
        {
            throw new CommandException("--yes and --preview-only cannot be used together");
        }

        if (arguments.Has("target") && arguments.Has("exclude"))
        {
            throw new CommandException(
                "if any flags in the group [target exclude] are set none of the others can be; "
                + "[exclude target] were all set");
        }

        previewOnly |= arguments.Has("preview-only");
        if (!context.Interactive && !yes && !skipPreview && !previewOnly)
        {
            throw new CommandException(
                "--yes or --skip-preview or --preview-only must be passed in to proceed when running in "
                + "non-interactive mode",
                kind == OperationKind.Refresh ? ExitCodes.Failed : ExitCodes.NotConfirmed);
        }

        return new OperationOptions
        {
            Kind = kind,
            Preview = previewOnly || !skipPreview,
            PreviewOnly = previewOnly,
            Confirmed = yes || skipPreview,
            Refresh = arguments.Has("refresh")
                || (arguments.Value("refresh") is null && context.Project.AlwaysRefresh),
            ExpectNoChanges = arguments.Has("expect-no-changes"),
            ContinueOnError = arguments.Has("continue-on-error") || context.Invocation.Flag("PULUMI_CONTINUE_ON_ERROR"),
            Parallel = ParallelOf(context),
            Json = arguments.Has("json"),
        };
    }

    private static int ParallelOf(CommandContext context)
    {
        var text = context.Arguments.Value("parallel") ?? context.Invocation.Variable("PULUMI_PARALLEL");
        if (text is null)
        {
            return 4 * Environment.ProcessorCount;
        }

        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? Math.Max(1, number) : throw new CommandException($"--parallel is '{text}'; it must be a number");
    }
}
