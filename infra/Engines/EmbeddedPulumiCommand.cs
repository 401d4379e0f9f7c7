using Infra.Engine;
using Infra.Engine.Host;

using Pulumi.Automation.Commands;

using Semver;

using AutomationEvent = Pulumi.Automation.Events.EngineEvent;
using CommandException = Pulumi.Automation.Commands.Exceptions.CommandException;

namespace Infra.Engines;

/// <summary>The embedded engine as a Pulumi command: the same arguments, answered inside this process.</summary>
/// <param name="environment">The environment, to which each call adds its own.</param>
internal sealed class EmbeddedPulumiCommand(IReadOnlyDictionary<string, string> environment) : PulumiCommand
{
    /// <summary>Gets the steps of operations as they are, with what hides secrets in the texts made of them; the other
    /// events go the way of the Automation API. Null: all events do.</summary>
    /// <remarks>As JSON, written and read again, they took a third of the time of a preview.</remarks>
    public Action<EngineEvent, SecretMask>? OnStep { get; set; }

    /// <inheritdoc/>
    public override SemVersion? Version { get; } = SemVersion.Parse(CliVersion.Tag, SemVersionStyles.Any);

    /// <inheritdoc/>
    public override Task<CommandResult> RunAsync(
        IList<string> args,
        string workingDir,
        IDictionary<string, string?> additionalEnv,
        Action<string>? onStandardOutput = null,
        Action<string>? onStandardError = null,
        Action<AutomationEvent>? onEngineEvent = null,
        CancellationToken cancellationToken = default) =>
        RunInputAsync(
            args, workingDir, additionalEnv, onStandardOutput, onStandardError, null, onEngineEvent, cancellationToken);

    /// <inheritdoc/>
    public override async Task<CommandResult> RunInputAsync(
        IList<string> args,
        string workingDir,
        IDictionary<string, string?> additionalEnv,
        Action<string>? onStandardOutput = null,
        Action<string>? onStandardError = null,
        string? stdIn = null,
        Action<AutomationEvent>? onEngineEvent = null,
        CancellationToken cancellationToken = default)
    {
        using var output = new LineWriter(onStandardOutput);
        using var error = new LineWriter(onStandardError);
        var invocation = new CommandInvocation
        {
            Arguments = [.. args],
            WorkingDirectory = workingDir,
            Environment = EnvironmentWith(additionalEnv),
            Output = output,
            Error = error,
            Input = stdIn is null ? TextReader.Null : new StringReader(stdIn),
            // A checkout stays clean: what a new stack's salt would add to its settings is kept in the state.
            SaltInState = true,
            OnEventJson = onEngineEvent is null ? null : line => onEngineEvent(AutomationEvent.FromJson(line)),
            OnStep = OnStep,
        };
        var code = await PulumiCli.RunAsync(invocation, cancellationToken);
        var result = new CommandResult(code, output.ToString(), error.ToString());
        return code == 0 ? result : throw CommandException.Of(result);
    }

    private Dictionary<string, string> EnvironmentWith(IDictionary<string, string?> additional)
    {
        var variables = new Dictionary<string, string>(environment, StringComparer.Ordinal);
        foreach (var (name, value) in additional)
        {
            if (value is null)
            {
                variables.Remove(name);
                continue;
            }

            variables[name] = value;
        }

        return variables;
    }
}
