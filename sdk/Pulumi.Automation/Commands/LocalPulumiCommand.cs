using Pulumi.Automation.Events;
using Semver;

namespace Pulumi.Automation.Commands;

/// <summary>The installed CLI.</summary>
public class LocalPulumiCommand : PulumiCommand
{
    /// <summary>The environment variable that turns the check of the CLI's version off.</summary>
    public const string SkipVersionCheckVar = "PULUMI_AUTOMATION_API_SKIP_VERSION_CHECK";

    private static readonly SemVersion _least = new(3, 1);

    // Up to this version the event log is a file.
    private static readonly SemVersion _lastWithFile = new(3, 205);

    private readonly string _executable;

    private LocalPulumiCommand(string executable, SemVersion? version)
    {
        _executable = executable;
        Version = version;
    }

    /// <inheritdoc/>
    public override SemVersion? Version { get; }

    // How long a command may take to finish what is in flight once it was asked to stop: a cluster takes that long.
    internal TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Finds the CLI and asks its version.</summary>
    /// <exception cref="InvalidOperationException">There is none, or it is of a wrong version.</exception>
    public static async Task<LocalPulumiCommand> CreateAsync(
        LocalPulumiCommandOptions? options = null, CancellationToken cancellationToken = default)
    {
        var executable = PulumiExecutable.Find(options?.Root);
        var process = new CommandProcess(executable, ["version"], Environment.CurrentDirectory)
        {
            Environment = new Dictionary<string, string?> { ["PULUMI_SKIP_UPDATE_CHECK"] = "true" },
        };
        var result = (await process.RunAsync(cancellationToken).ConfigureAwait(false)).OrThrow();
        SemVersion.TryParse(result.StandardOutput, SemVersionStyles.Any, out var version);
        if (options?.SkipVersionCheck != true && Environment.GetEnvironmentVariable(SkipVersionCheckVar) is null or "")
        {
            Check(version, options?.Version ?? _least, result.StandardOutput);
        }

        return new LocalPulumiCommand(executable, version);
    }

    /// <inheritdoc/>
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

    /// <inheritdoc/>
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
        await using var events = await OpenEventLogAsync(onEngineEvent).ConfigureAwait(false);
        var environment = new Dictionary<string, string?>(additionalEnv);
        if (events is not null)
        {
            environment["PULUMI_DEBUG_COMMANDS"] = "true";
        }

        var process = new CommandProcess(_executable, Arguments(args, events?.Place), workingDir)
        {
            Environment = environment,
            Input = stdIn,
            OnOutput = onStandardOutput,
            OnError = onStandardError,
            Patience = Patience,
        };
        var result = await process.RunAsync(cancellationToken).ConfigureAwait(false);
        if (events is not null)
        {
            await events.FinishAsync().ConfigureAwait(false);
        }

        return result.OrThrow();
    }

    private static void Check(SemVersion? version, SemVersion least, string answer)
    {
        var problem = version switch
        {
            null => $"`pulumi version` answered '{answer.Trim()}', which is no version",
            _ when version.Major > least.Major => $"the Pulumi CLI is {version}; this library knows {least.Major}.x",
            _ when version.ComparePrecedenceTo(least) < 0 => $"the Pulumi CLI is {version}; the least is {least}",
            _ => null,
        };
        if (problem is not null)
        {
            throw new InvalidOperationException($"{problem}. Set {SkipVersionCheckVar}=true to use it all the same.");
        }
    }

    private static List<string> Arguments(IList<string> args, string? eventLog)
    {
        var arguments = args.ToList();
        var end = arguments.IndexOf("--") is var at and >= 0 ? at : arguments.Count;
        if (!arguments.Take(end).Contains("--non-interactive"))
        {
            arguments.Insert(end, "--non-interactive");
        }

        if (eventLog is not null)
        {
            arguments.InsertRange(end, ["--event-log", eventLog]);
        }

        return arguments;
    }

    private async Task<EventLog?> OpenEventLogAsync(Action<EngineEvent>? onEvent)
    {
        if (onEvent is null)
        {
            return null;
        }

        return Version is null || Version.ComparePrecedenceTo(_lastWithFile) > 0
            ? await EventLogServer.OpenAsync(onEvent).ConfigureAwait(false)
            : new EventLogFile(onEvent);
    }
}
