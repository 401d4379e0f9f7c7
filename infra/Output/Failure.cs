using System.Collections.Immutable;

using Infra.Engine;
using Infra.Platform.Documents;
using Infra.Platform.Modeling;
using Infra.Platform.Yaml;
using Infra.Stacks.Settings;

using Pulumi;
using Pulumi.Automation.Commands.Exceptions;

using Urn = Infra.Engine.Urn;

namespace Infra.Output;

/// <summary>Why an operation failed, as people and scripts are told: a message and an exit code.</summary>
/// <param name="ExitCode">One of <see cref="ExitCodes"/>.</param>
/// <param name="Message">What to print; "" when the events have said it already.</param>
internal sealed record Failure(int ExitCode, string Message)
{
    private static readonly (string Text, int Code)[] Known =
    [
        ("incorrect passphrase", ExitCodes.Credentials),
        ("passphrase must be set", ExitCodes.Credentials),
        ("no stack named", ExitCodes.StackNotFound),
        ("is currently locked by", ExitCodes.Failed),
        ("Missing Required configuration variable", ExitCodes.Usage),
        ("is not a valid", ExitCodes.Usage),
        ("missing configuration value", ExitCodes.Usage),
        ("no changes were expected", ExitCodes.UnexpectedChanges),
        ("canceled", ExitCodes.Cancelled),
    ];

    /// <summary>Tells the kinds apart: by type where there is one, else by events and texts of the engine.</summary>
    public static Failure Of(
        Exception exception, IReadOnlyCollection<EngineEvent> events, bool isCancelled) => exception switch
    {
        UserError mistake => new Failure(mistake.ExitCode, mistake.Message),
        YamlException broken => new Failure(ExitCodes.Usage, broken.Message),
        TypeInitializationException { InnerException: ModelException mistakes } =>
            new Failure(ExitCodes.Failed, mistakes.Message),
        ModelException or DocumentException => new Failure(ExitCodes.Failed, exception.Message),
        SettingsException settings => new Failure(ExitCodes.Usage, WasTold(events) ? "" : settings.Message),
        _ when isCancelled => new Failure(ExitCodes.Cancelled, "cancelled; what was done is saved"),
        OperationCanceledException => new Failure(ExitCodes.Cancelled, "cancelled; what was done is saved"),
        StackNotFoundException => new Failure(ExitCodes.StackNotFound, EngineText(exception)),
        _ when FailedAtResource(events) => new Failure(ExitCodes.Resource, ""),
        ConcurrentUpdateException => new Failure(ExitCodes.Failed, EngineText(exception)),
        CommandException command => OfCommand(command, events),
        RunException run =>
            new Failure(CodeOf(run.Message) ?? ExitCodes.Failed, WasTold(events) ? "" : run.Message),
        // What a program throws is told by the engine before it arrives here; what nobody told is ours.
        _ when WasTold(events) => new Failure(ExitCodes.Failed, ""),
        _ => new Failure(ExitCodes.Bug, $"bug: {exception}"),
    };

    /// <summary>Everything that was wrong: what the events told, and what they did not.</summary>
    public IEnumerable<string> Messages(IReadOnlyCollection<EngineEvent> events) =>
        Errors(events).Select(static error => error.Message.Trim())
            .Concat(Message is "" ? [] : [Message]);

    private static Failure OfCommand(CommandException exception, IReadOnlyCollection<EngineEvent> events)
    {
        var told = string.Join('\n', Errors(events).Select(static error => error.Message));
        var text = EngineText(exception);
        var code = CodeOf(told) ?? CodeOf(text) ?? ExitCodes.Failed;
        if (code is ExitCodes.Credentials)
        {
            text += "; set PULUMI_CONFIG_PASSPHRASE or PULUMI_CONFIG_PASSPHRASE_FILE to what the stack was made with";
        }

        return new Failure(code, told.Length > 0 ? "" : text);
    }

    private static int? CodeOf(string text)
    {
        foreach (var (known, code) in Known)
        {
            if (text.Contains(known, StringComparison.Ordinal))
            {
                return code;
            }
        }

        return null;
    }

    /// <summary>What the command wrote on standard error, without the frame of the exception.</summary>
    private static string EngineText(Exception exception)
    {
        const string Marker = "stderr: ";
        var start = exception.Message.IndexOf(Marker, StringComparison.Ordinal);
        var text = start < 0 ? exception.Message : exception.Message[(start + Marker.Length)..];
        text = text.Trim();
        return text.StartsWith("error: ", StringComparison.Ordinal) ? text["error: ".Length..] : text;
    }

    private static bool FailedAtResource(IReadOnlyCollection<EngineEvent> events) =>
        events.OfType<EngineEvent.ResourceOperationFailed>().Any()
        || Errors(events).Any(static error => error.Urn is { } urn && urn.Type != Urn.StackType);

    private static bool WasTold(IReadOnlyCollection<EngineEvent> events) => Errors(events).Any();

    private static IEnumerable<EngineEvent.Diagnostic> Errors(IReadOnlyCollection<EngineEvent> events) =>
        events.OfType<EngineEvent.Diagnostic>().Where(static d => d.Severity is DiagnosticSeverity.Error);
}
