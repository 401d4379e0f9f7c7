using Pulumi.Automation.Commands;
using Pulumi.Automation.Commands.Exceptions;
using Pulumi.Automation.Events;
using Semver;

namespace Infra.Automation.Tests;

/// <summary>Records what it is asked to run, and answers as it is told.</summary>
internal sealed class FakeCommand : PulumiCommand
{
    private readonly List<(string Start, CommandResult Result)> _answers = [];

    public override SemVersion? Version { get; } = new(3, 260);

    /// <summary>The arguments of every call, joined by blanks; addresses and temporary files are masked.</summary>
    public List<string> Calls { get; } = [];

    /// <summary>What each call could read.</summary>
    public List<string?> Inputs { get; } = [];

    public List<(string Folder, IDictionary<string, string?> Environment)> Circumstances { get; } = [];

    /// <summary>Lines of an event log, given to whoever listens.</summary>
    public List<string> Events { get; } = [];

    /// <summary>Stands in for the engine while a call runs; gets its arguments.</summary>
    public Func<IList<string>, Task>? While { get; set; }

    /// <summary>Answers calls that start so; the rest is answered with nothing.</summary>
    public FakeCommand Answer(string start, string output, int code = 0, string error = "")
    {
        _answers.Insert(0, (start, new CommandResult(code, output, error)));
        return this;
    }

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
        Calls.Add(string.Join(' ', args.Select(Mask)));
        Inputs.Add(stdIn);
        Circumstances.Add((workingDir, additionalEnv));
        foreach (var line in Events)
        {
            onEngineEvent?.Invoke(EngineEvent.FromJson(line));
        }

        if (While is not null)
        {
            await While(args);
        }

        var result = _answers
            .Where(answer => string.Join(' ', args).StartsWith(answer.Start, StringComparison.Ordinal))
            .Select(static answer => answer.Result)
            .FirstOrDefault(new CommandResult(0, "", ""));
        return result.Code == 0 ? result : throw CommandException.Of(result);
    }

    private static string Mask(string argument) =>
        argument.StartsWith("--client=", StringComparison.Ordinal) ? "--client=ADDRESS"
        : argument.EndsWith("state.json", StringComparison.Ordinal) ? "FILE"
        : argument;
}
