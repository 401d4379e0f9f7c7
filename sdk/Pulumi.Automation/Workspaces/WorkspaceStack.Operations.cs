using Pulumi.Automation.Commands;
using Pulumi.Automation.Commands.Exceptions;
using Pulumi.Automation.Events;
using Pulumi.Automation.Exceptions;

namespace Pulumi.Automation;

public sealed partial class WorkspaceStack
{
    /// <summary>Changes the resources to what the program says.</summary>
    /// <exception cref="CommandException">
    /// It failed. What an inline program threw is thrown as it is instead.
    /// </exception>
    public async Task<UpResult> UpAsync(UpOptions? options = null, CancellationToken cancellationToken = default)
    {
        var arguments = new OperationArguments("up", "--yes", "--skip-preview")
            .Flag("--expect-no-changes", options?.ExpectNoChanges)
            .Switch("--show-reads", options?.ShowReads)
            .Flag("--diff", options?.Diff)
            .Option("--plan", options?.Plan)
            .Each("--replace", options?.Replace)
            .Flag("--exclude-dependents", options?.ExcludeDependents)
            .Flag("--target-dependents", options?.TargetDependents)
            .Flag("--continue-on-error", options?.ContinueOnError)
            .Flag("--refresh", options?.Refresh)
            .Common(options);
        var run = new Operation(arguments, options) { Program = options?.Program ?? Workspace.Program };
        var result = await RunAsync(run, cancellationToken).ConfigureAwait(false);
        var outputs = await GetOutputsAsync(cancellationToken).ConfigureAwait(false);
        var summary = await GetInfoAsync(options?.ShowSecrets, cancellationToken).ConfigureAwait(false);
        return new UpResult(result, summary!, outputs);
    }

    /// <summary>Says what an update would do.</summary>
    /// <exception cref="CommandException">
    /// It failed. What an inline program threw is thrown as it is instead.
    /// </exception>
    /// <exception cref="NoSummaryEventException">The engine gave no summary.</exception>
    public async Task<PreviewResult> PreviewAsync(
        PreviewOptions? options = null, CancellationToken cancellationToken = default)
    {
        var arguments = new OperationArguments("preview")
            .Flag("--expect-no-changes", options?.ExpectNoChanges)
            .Switch("--show-reads", options?.ShowReads)
            .Flag("--diff", options?.Diff)
            .Each("--replace", options?.Replace)
            .Flag("--exclude-dependents", options?.ExcludeDependents)
            .Flag("--target-dependents", options?.TargetDependents)
            .Flag("--refresh", options?.Refresh)
            .Option("--save-plan", options?.Plan)
            .Common(options);
        SummaryEvent? summary = null;
        var run = new Operation(arguments, options)
        {
            Program = options?.Program ?? Workspace.Program,
            OnEvent = engineEvent =>
            {
                summary = engineEvent.SummaryEvent ?? summary;
                options?.OnEvent?.Invoke(engineEvent);
            },
        };
        var result = await RunAsync(run, cancellationToken).ConfigureAwait(false);
        return summary is not null
            ? new PreviewResult(result, summary.ResourceChanges)
            : throw new NoSummaryEventException("The preview ended without a summary of its changes.");
    }

    /// <summary>Brings the state up to date with what exists.</summary>
    /// <exception cref="CommandException">It failed.</exception>
    public Task<UpdateResult> RefreshAsync(
        RefreshOptions? options = null, CancellationToken cancellationToken = default)
    {
        var start = options switch
        {
            null => new OperationArguments("refresh", "--yes"),
            { PreviewOnly: true } => new OperationArguments("refresh", "--preview-only"),
            _ => new OperationArguments("refresh", "--yes", "--skip-preview"),
        };
        var arguments = start
            .Flag("--expect-no-changes", options?.ExpectNoChanges)
            .Flag("--skip-pending-creates", options?.SkipPendingCreates)
            .Flag("--clear-pending-creates", options?.ClearPendingCreates)
            .Each("--import-pending-creates", options?.ImportPendingCreates?.Select(
                static pending => $"{pending.Urn},{pending.Id}"))
            .Switch("--run-program", options?.RunProgram)
            .Common(options);
        var run = new Operation(arguments, options) { Program = ProgramIf(options?.RunProgram) };
        return RunWithSummaryAsync(run, options?.ShowSecrets, cancellationToken);
    }

    /// <summary>Deletes every resource; stack, configuration and history stay.</summary>
    /// <exception cref="CommandException">It failed.</exception>
    public Task<UpdateResult> DestroyAsync(
        DestroyOptions? options = null, CancellationToken cancellationToken = default)
    {
        var start = options is { PreviewOnly: true }
            ? new OperationArguments("destroy", "--preview-only")
            : new OperationArguments("destroy", "--yes", "--skip-preview");
        var arguments = start
            .Flag("--target-dependents", options?.TargetDependents)
            .Flag("--exclude-dependents", options?.ExcludeDependents)
            .Flag("--continue-on-error", options?.ContinueOnError)
            .Flag("--refresh", options?.Refresh)
            .Switch("--run-program", options?.RunProgram)
            .Common(options);
        var run = new Operation(arguments, options) { Program = ProgramIf(options?.RunProgram) };
        return RunWithSummaryAsync(run, options?.ShowSecrets, cancellationToken);
    }

    private PulumiFn? ProgramIf(bool? runs) => runs == true ? Workspace.Program : null;

    private async Task<UpdateResult> RunWithSummaryAsync(
        Operation operation, bool? showSecrets, CancellationToken cancellation)
    {
        var result = await RunAsync(operation, cancellation).ConfigureAwait(false);
        var summary = await GetInfoAsync(showSecrets, cancellation).ConfigureAwait(false);
        return new UpdateResult(result, summary!);
    }

    private async Task<CommandResult> RunAsync(Operation operation, CancellationToken cancellation)
    {
        await using var host = operation.Program is { } program
            ? await InlineProgramHost.StartAsync(program).ConfigureAwait(false)
            : null;
        var isInline = host is not null || Workspace.Program is not null;
        List<string> arguments = [.. operation.Arguments.ToList(host, isInline), "--stack", Name];
        var io = new CommandIo
        {
            OnOutput = operation.Options?.OnStandardOutput,
            OnError = operation.Options?.OnStandardError,
            OnEvent = operation.OnEvent,
        };
        try
        {
            return await Workspace.RunAsync(arguments, io, cancellation).ConfigureAwait(false);
        }
        catch (CommandException) when (host?.Failure is not null)
        {
            host.Failure.Throw();
            throw;
        }
    }

    /// <summary>An operation before it runs.</summary>
    private sealed record Operation(OperationArguments Arguments, UpdateOptions? Options)
    {
        public PulumiFn? Program { get; init; }

        public Action<EngineEvent>? OnEvent { get; init; } = Options?.OnEvent;
    }
}
