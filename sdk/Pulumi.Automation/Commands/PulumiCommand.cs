using Pulumi.Automation.Events;
using Semver;

namespace Pulumi.Automation.Commands;

/// <summary>Runs commands of the <c>pulumi</c> surface: the installed CLI, or what stands in for it.</summary>
public abstract class PulumiCommand
{
    /// <summary>The version of the surface; null when it is not known.</summary>
    public abstract SemVersion? Version { get; }

    /// <summary>Runs a command to its end.</summary>
    /// <param name="args">The arguments, without the program's name.</param>
    /// <param name="workingDir">The folder it runs in.</param>
    /// <param name="additionalEnv">Added to this process's environment; null removes a variable.</param>
    /// <param name="onStandardOutput">Gets every line of standard output.</param>
    /// <param name="onStandardError">Gets every line of standard error.</param>
    /// <param name="onEngineEvent">Gets every event, in order, before the command returns.</param>
    /// <param name="cancellationToken">Asks the command to finish what is in flight and stop.</param>
    /// <exception cref="Exceptions.CommandException">It ended with another code than 0.</exception>
    public abstract Task<CommandResult> RunAsync(
        IList<string> args,
        string workingDir,
        IDictionary<string, string?> additionalEnv,
        Action<string>? onStandardOutput = null,
        Action<string>? onStandardError = null,
        Action<EngineEvent>? onEngineEvent = null,
        CancellationToken cancellationToken = default);

    /// <summary>Runs a command that reads standard input to its end.</summary>
    /// <param name="args">The arguments, without the program's name.</param>
    /// <param name="workingDir">The folder it runs in.</param>
    /// <param name="additionalEnv">Added to this process's environment; null removes a variable.</param>
    /// <param name="onStandardOutput">Gets every line of standard output.</param>
    /// <param name="onStandardError">Gets every line of standard error.</param>
    /// <param name="stdIn">What it reads; null for nothing.</param>
    /// <param name="onEngineEvent">Gets every event, in order, before the command returns.</param>
    /// <param name="cancellationToken">Asks the command to finish what is in flight and stop.</param>
    /// <exception cref="Exceptions.CommandException">It ended with another code than 0.</exception>
    public abstract Task<CommandResult> RunInputAsync(
        IList<string> args,
        string workingDir,
        IDictionary<string, string?> additionalEnv,
        Action<string>? onStandardOutput = null,
        Action<string>? onStandardError = null,
        string? stdIn = null,
        Action<EngineEvent>? onEngineEvent = null,
        CancellationToken cancellationToken = default);
}
