using System.Collections.Immutable;

using Microsoft.Extensions.Logging;

using Pulumi.Automation.Commands;

namespace Pulumi.Automation;

/// <summary>A project and its stacks: where commands run, and what they are told beside their arguments.</summary>
public abstract partial class Workspace : IDisposable
{
    private readonly PulumiCommand _command;

    private protected Workspace(PulumiCommand command) => _command = command;

    /// <summary>The folder of <c>Pulumi.yaml</c>.</summary>
    public abstract string WorkDir { get; }

    /// <summary>Where the CLI keeps plugins and credentials; null for its default.</summary>
    public abstract string? PulumiHome { get; }

    /// <summary>The version of the CLI.</summary>
    /// <exception cref="InvalidOperationException">It is not known.</exception>
    public abstract string PulumiVersion { get; }

    /// <summary>How new stacks encrypt secrets; null for the backend's default.</summary>
    public abstract string? SecretsProvider { get; }

    /// <summary>The program that runs inside this process; null for the one that <c>Pulumi.yaml</c> names.</summary>
    public abstract PulumiFn? Program { get; set; }

    /// <summary>Gets what the program logs, if it runs inside this process.</summary>
    public abstract ILogger? Logger { get; set; }

    /// <summary>Added to the environment of every command; null removes a variable.</summary>
    public abstract IDictionary<string, string?>? EnvironmentVariables { get; set; }

    /// <summary>The content of <c>Pulumi.yaml</c>; null when there is none.</summary>
    public abstract Task<ProjectSettings?> GetProjectSettingsAsync(CancellationToken cancellationToken = default);

    /// <summary>Writes <c>Pulumi.yaml</c>.</summary>
    public abstract Task SaveProjectSettingsAsync(
        ProjectSettings settings, CancellationToken cancellationToken = default);

    /// <summary>The content of <c>Pulumi.STACK.yaml</c>; null when there is none.</summary>
    public abstract Task<StackSettings?> GetStackSettingsAsync(
        string stackName, CancellationToken cancellationToken = default);

    /// <summary>Writes <c>Pulumi.STACK.yaml</c>.</summary>
    public abstract Task SaveStackSettingsAsync(
        string stackName, StackSettings settings, CancellationToken cancellationToken = default);

    /// <summary>Who is logged in, and where.</summary>
    public abstract Task<WhoAmIResult> WhoAmIAsync(CancellationToken cancellationToken = default);

    /// <summary>The stack that is selected; null when none is.</summary>
    public virtual async Task<StackSummary?> GetStackAsync(CancellationToken cancellationToken = default) =>
        (await ListStacksAsync(cancellationToken).ConfigureAwait(false)).Find(static stack => stack.IsCurrent);

    /// <summary>Makes a stack.</summary>
    /// <exception cref="Commands.Exceptions.StackAlreadyExistsException">There is one of that name.</exception>
    public Task CreateStackAsync(string stackName) => CreateStackAsync(stackName, default);

    /// <summary>Makes a stack.</summary>
    /// <exception cref="Commands.Exceptions.StackAlreadyExistsException">There is one of that name.</exception>
    public abstract Task CreateStackAsync(string stackName, CancellationToken cancellationToken);

    /// <summary>Selects a stack for commands that name none.</summary>
    /// <exception cref="Commands.Exceptions.StackNotFoundException">There is none of that name.</exception>
    public Task SelectStackAsync(string stackName) => SelectStackAsync(stackName, default);

    /// <summary>Selects a stack for commands that name none.</summary>
    /// <exception cref="Commands.Exceptions.StackNotFoundException">There is none of that name.</exception>
    public abstract Task SelectStackAsync(string stackName, CancellationToken cancellationToken);

    /// <summary>Removes a stack and its history. One that still has resources is refused.</summary>
    public abstract Task RemoveStackAsync(string stackName, CancellationToken cancellationToken = default);

    /// <summary>The stacks of the project.</summary>
    public abstract Task<ImmutableList<StackSummary>> ListStacksAsync(CancellationToken cancellationToken = default);

    /// <summary>The outputs of a stack, secrets in clear.</summary>
    public abstract Task<ImmutableDictionary<string, OutputValue>> GetStackOutputsAsync(
        string stackName, CancellationToken cancellationToken = default);

    /// <summary>The state of a stack, secrets in clear.</summary>
    public abstract Task<StackDeployment> ExportStackAsync(
        string stackName, CancellationToken cancellationToken = default);

    /// <summary>Replaces the state of a stack.</summary>
    public abstract Task ImportStackAsync(
        string stackName, StackDeployment state, CancellationToken cancellationToken = default);

    /// <summary>Removes what the workspace made for itself.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Removes what the workspace made for itself.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }

    internal Task<CommandResult> RunAsync(
        IList<string> arguments, CommandIo io, CancellationToken cancellation)
    {
        var environment = EnvironmentVariables is { } own
            ? new Dictionary<string, string?>(own)
            : new Dictionary<string, string?>();
        if (PulumiHome is not null)
        {
            environment["PULUMI_HOME"] = PulumiHome;
        }

        return io.Input is null
            ? _command.RunAsync(
                arguments, WorkDir, environment, io.OnOutput, io.OnError, io.OnEvent, cancellation)
            : _command.RunInputAsync(
                arguments, WorkDir, environment, io.OnOutput, io.OnError, io.Input, io.OnEvent, cancellation);
    }

    internal Task<CommandResult> RunAsync(IList<string> arguments, CancellationToken cancellation) =>
        RunAsync(arguments, CommandIo.None, cancellation);
}
