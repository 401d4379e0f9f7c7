using System.Collections.Immutable;
using Infra.Engine.Host.Simulation;

namespace Infra.Engine.Host;

/// <summary>One operation on a stack: preview, question, and the operation itself.</summary>
internal sealed class StackOperation(CommandContext context, OperationOptions options, StackName stack)
{
    private readonly FileBackend backend = context.Workspace.Backend;
    private readonly Arguments given = context.Arguments;
    private readonly TimeProvider time = context.Invocation.Time;
    private ProgramConfig? config;
    private IProgram? program;

    private ProgramConfig Config => config ??= ProgramConfig.Load(context, stack);

    /// <summary>Does it; returns the exit code.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        _ = Config;
        if (options.Preview)
        {
            var preview = await PreviewAsync(cancellation).ConfigureAwait(false);
            if (options.PreviewOnly || preview.Result != OperationResult.Succeeded)
            {
                return ExitCodeOf(preview);
            }

            var question = $"Do you want to perform this {options.Kind.Name()}? (yes/no)";
            if (!options.Confirmed && !context.Confirm(question, "yes"))
            {
                context.Invocation.Error.Write("confirmation declined, not proceeding with the operation\n");
                return ExitCodes.Failed;
            }
        }

        return ExitCodeOf(await ChangeAsync(cancellation).ConfigureAwait(false));
    }

    private async Task<DeploymentResult> PreviewAsync(CancellationToken cancellation)
    {
        var snapshot = backend.Load(stack, context.OpenerOf(stack)).Document.Snapshot;
        var preview = new OperationStep(options.Kind, DryRun: true, Main: options.PreviewOnly, Config.Mask);
        return await DeployAsync(preview, snapshot, null, cancellation).ConfigureAwait(false);
    }

    private async Task<DeploymentResult> ChangeAsync(CancellationToken cancellation)
    {
        var start = time.GetUtcNow();
        using var update = backend.BeginUpdate(stack, context.OpenerOf(stack));
        var step = new OperationStep(options.Kind, DryRun: false, Main: true, Config.Mask);
        var result = await DeployAsync(step, update.Document.Snapshot, update.Journal, cancellation)
            .ConfigureAwait(false);
        update.Finish(result.Snapshot, Record(start, result));
        return result;
    }

    private async Task<DeploymentResult> DeployAsync(
        OperationStep step, Snapshot old, IJournal? journal, CancellationToken cancellation)
    {
        using var world = World.Open(World.PathIn(backend.Folder, stack.Project, stack.Stack));
        await using var events = new EventOutlets(context, options, step, stack);
        var settings = SettingsOf(step);
        var providers = context.Invocation.Providers?.Invoke(world)
            ?? new SimulatedProviders(world, SimulationOptions.From(context.Invocation.Variable));
        var deployment = new Deployment(
            settings,
            old,
            new DeploymentPorts(providers, events, journal, new OtherStacks(context), time, new Random()));
        using var interruption = cancellation.Register(() =>
        {
            deployment.Print(
                "^C received; cancelling. If you would like to terminate immediately, press ^C again.\n"
                + "Note that terminating immediately may lead to orphaned resources and other inconsistencies.\n\n");
            deployment.Cancel();
        });
        return step.Kind switch
        {
            OperationKind.Refresh => await deployment.RefreshAsync().ConfigureAwait(false),
            OperationKind.Destroy => await deployment.DestroyAsync().ConfigureAwait(false),
            _ => await Host().RunAsync(deployment, settings).ConfigureAwait(false),
        };
    }

    private DeploymentOptions SettingsOf(OperationStep step) => new()
    {
        Project = stack.Project,
        Stack = stack.Stack,
        DryRun = step.DryRun,
        Parallel = options.Parallel,
        ContinueOnError = options.ContinueOnError && !step.DryRun,
        ClearPendingCreates = given.Has("clear-pending-creates"),
        RefreshFirst = options.Refresh && step.Kind != OperationKind.Refresh,
        Targets = [.. given.Values("target"), .. given.Values("target-replace")],
        Excludes = [.. given.Values("exclude")],
        Replaces = [.. given.Values("replace"), .. given.Values("target-replace")],
        ExcludesProtected = given.Has("exclude-protected"),
        WithDependents = given.Has("target-dependents") || given.Has("exclude-dependents"),
        Config = Config.Values,
        ShownConfig = Config.Shown,
        ConfigSecretKeys = Config.SecretKeys,
    };

    private ProgramHost Host() => new(
        program ??= context.Arguments.Value("client") is { } address
            ? new InlineProgram(address) : context.Invocation.Program ?? context.Project.Runtime.Program(),
        context.Project,
        Config,
        context.Invocation.Environment);

    private UpdateRecord Record(DateTimeOffset start, DeploymentResult result) => new()
    {
        Kind = options.Kind.Name(),
        Start = start,
        End = time.GetUtcNow(),
        Result = result.Result == OperationResult.Succeeded ? "succeeded" : "failed",
        Message = context.Arguments.Value("message") ?? "",
        Environment = Circumstances.Of(context),
        Config = Config.Stored.ToImmutableSortedDictionary(
            static pair => pair.Key, static pair => StoredConfig.Text(pair.Value), StringComparer.Ordinal),
        ResourceChanges = result.ResourceChanges,
    };

    private int ExitCodeOf(DeploymentResult result)
    {
        if (result.Result != OperationResult.Succeeded)
        {
            return ExitCodes.Failed;
        }

        if (options.ExpectNoChanges
            && result.ResourceChanges.Keys.Any(static kind => kind is not (StepKind.Same or StepKind.Read)))
        {
            throw new CommandException(
                $"no changes were expected for {options.Kind.Name()} but changes were proposed",
                ExitCodes.UnexpectedChanges);
        }

        return ExitCodes.Ok;
    }
}
