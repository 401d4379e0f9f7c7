using Infra.Engine.Host;

using Pulumi.Automation.Commands;
using Semver;

using CommandException = Pulumi.Automation.Commands.Exceptions.CommandException;
using EngineEvent = Pulumi.Automation.Events.EngineEvent;

namespace Infra.Automation.Tests;

/// <summary>The embedded engine as a command, as little of it as the tests need.</summary>
internal sealed class EmbeddedCommand(IReadOnlyDictionary<string, string> environment) : PulumiCommand
{
    public override SemVersion? Version => null;

    public override Task<CommandResult> RunAsync(
        IList<string> args,
        string workingDir,
        IDictionary<string, string?> additionalEnv,
        Action<string>? onStandardOutput = null,
        Action<string>? onStandardError = null,
        Action<EngineEvent>? onEngineEvent = null,
        CancellationToken cancellationToken = default) =>
        RunInputAsync(
            args, workingDir, additionalEnv, onStandardOutput, onStandardError, null, onEngineEvent, cancellationToken);

    public override async Task<CommandResult> RunInputAsync(
        IList<string> args,
        string workingDir,
        IDictionary<string, string?> additionalEnv,
        Action<string>? onStandardOutput = null,
        Action<string>? onStandardError = null,
        string? stdIn = null,
        Action<EngineEvent>? onEngineEvent = null,
        CancellationToken cancellationToken = default)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await PulumiCli.RunAsync(
            new CommandInvocation
            {
                Arguments = [.. args],
                WorkingDirectory = workingDir,
                Environment = environment,
                Output = output,
                Error = error,
                Input = new StringReader(stdIn ?? ""),
                OnEventJson = onEngineEvent is null ? null : line => onEngineEvent(EngineEvent.FromJson(line)),
            },
            cancellationToken);
        var result = new CommandResult(code, output.ToString(), error.ToString());
        return code == 0 ? result : throw CommandException.Of(result);
    }
}
