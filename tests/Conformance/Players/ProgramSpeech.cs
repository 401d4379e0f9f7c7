using System.Text.Json.Nodes;
using Pulumi.Wire;
using Pulumirpc;

namespace Infra.Conformance;

/// <summary>
/// What a recorded program said: its calls to the Engine service where they were recorded, else those diagnostics that
/// are not the engine's own. It is an input of a step, and proves nothing.
/// </summary>
internal sealed class ProgramSpeech(RecordedStep step, Tokens tokens)
{
    private static readonly string[] OfTheEngine =
    [
        "Target '", "Resource '",
        "update failed", "preview failed", "destroy failed", "refresh failed", "update canceled", "preview canceled",
        "an unhandled error occurred", "Attempting to deploy or update",
    ];

    private bool said;

    /// <summary>Says it, once.</summary>
    public async Task SayAsync(RpcChannel channel, Action<string, bool> print, CancellationToken cancellation)
    {
        if (said)
        {
            return;
        }

        said = true;
        foreach (var log in step.Logs.Where(static log => Method(log).EndsWith("/Log", StringComparison.Ordinal)))
        {
            await SendAsync(channel, RequestOf(log["request"]!), cancellation);
        }

        // What the program printed is no call to the engine.
        var diagnostics = step.Logs.Count == 0 ? Diagnostics()
            : Diagnostics().Where(static said => said is not null && Severity(said) == "info#err");
        foreach (var diagnostic in diagnostics.OfType<JsonObject>().Where(IsOfTheProgram))
        {
            var message = MessageOf(diagnostic);
            if (message.EndsWith("\n\n", StringComparison.Ordinal) && diagnostic["urn"] is null)
            {
                print(message[..^2], Severity(diagnostic) == "info#err");
                continue;
            }

            await SendAsync(channel, RequestOf(diagnostic, message[..^1]), cancellation);
        }
    }

    // Without an event log the digest has them.
    private IEnumerable<JsonNode?> Diagnostics() => step is { Events: [], Output: ['{', '\n', ..] }
        ? JsonNode.Parse(step.Output)!["diagnostics"] as JsonArray ?? []
        : step.Events.Select(static line => line["diagnosticEvent"]);

    private static string Method(JsonObject log) => log["method"]!.GetValue<string>();

    // Digests have the prefix of a severity in the message.
    private static string MessageOf(JsonObject diagnostic)
    {
        var message = diagnostic["message"]!.GetValue<string>();
        var prefix = $"{Severity(diagnostic)}: ";
        return message.StartsWith(prefix, StringComparison.Ordinal) ? message[prefix.Length..] : message;
    }

    private static string Severity(JsonNode diagnostic) => diagnostic["severity"]?.GetValue<string>() ?? "info";

    private bool IsOfTheProgram(JsonObject diagnostic)
    {
        var message = MessageOf(diagnostic);
        if (ProviderSpeech.IsPlace(message)
            || Array.Exists(OfTheEngine, own => message.StartsWith(own, StringComparison.Ordinal)))
        {
            return false;
        }

        // What is said about a resource is the program's where its source has the words.
        var line = message.Split('\n')[0];
        return diagnostic["urn"] is null
            || line.StartsWith("ResourceError", StringComparison.Ordinal)
            || (step.Program is not ""
                && File.ReadAllText(step.Program).Contains($"\"{line}\"", StringComparison.Ordinal));
    }

    private Task SendAsync(RpcChannel channel, LogRequest request, CancellationToken cancellation)
    {
        request.Message = tokens.Filled(request.Message);
        return channel.UnaryAsync(EngineMethods.Log, request, null, cancellation);
    }

    private static LogRequest RequestOf(JsonNode request) => new()
    {
        Severity = (LogSeverity)request["severity"]!.GetValue<int>(),
        Message = request["message"]!.GetValue<string>(),
        Urn = request["urn"]!.GetValue<string>(),
        StreamId = request["streamid"]!.GetValue<int>(),
        Ephemeral = request["ephemeral"]!.GetValue<bool>(),
    };

    private static LogRequest RequestOf(JsonNode diagnostic, string message) => new()
    {
        Severity = Severity(diagnostic) switch
        {
            "warning" => LogSeverity.Warning,
            "error" => LogSeverity.Error,
            _ => LogSeverity.Info,
        },
        Message = message,
        Urn = diagnostic["urn"]?.GetValue<string>() ?? "",
        StreamId = diagnostic["streamID"]?.GetValue<int>() ?? 0,
        Ephemeral = diagnostic["ephemeral"]?.GetValue<bool>() ?? false,
    };
}
