using System.Text.Json.Nodes;
using Infra.Engine;

namespace Infra.Conformance;

/// <summary>
/// What the recorded providers said: in passing while they worked on a resource, and where they were found. It is an
/// input of a step, and proves nothing.
/// </summary>
internal sealed class ProviderSpeech
{
    private readonly Dictionary<(string Method, string Urn), Queue<List<EngineEvent.Diagnostic>>> works = [];
    private readonly Queue<EngineEvent.Diagnostic> places = new();
    private Action<EngineEvent.Diagnostic> hear = static _ => { };

    /// <summary>What was said in a step.</summary>
    public ProviderSpeech(RecordedStep step)
    {
        Dictionary<string, List<EngineEvent.Diagnostic>> open = new(StringComparer.Ordinal);
        foreach (var line in step.Events)
        {
            if (line["resourcePreEvent"]?["metadata"] is { } begun && MethodOf(begun) is { } method)
            {
                Begin((method, WireJson.Text(begun, "urn")), open);
            }
            else if (line["diagnosticEvent"] is { } said)
            {
                Take(said, open);
            }
        }
    }

    /// <summary>Begins to say it to someone: where the first provider was found is told before all else.</summary>
    public void Listen(Action<EngineEvent.Diagnostic> listener)
    {
        hear = listener;
        Found();
    }

    /// <summary>A provider is found.</summary>
    public void Found()
    {
        if (places.TryDequeue(out var place))
        {
            hear(place);
        }
    }

    /// <summary>A provider works on a resource.</summary>
    public void Work(string method, string urn)
    {
        if (works.TryGetValue((method, urn), out var left) && left.TryDequeue(out var said))
        {
            said.ForEach(hear);
        }
    }

    private static string? MethodOf(JsonNode begun) => WireJson.Text(begun, "op") switch
    {
        "create" or "create-replacement" => "Create",
        "update" => "Update",
        "delete" or "delete-replaced" => "Delete",
        "read" or "refresh" or "import" => "Read",
        _ => null,
    };

    private void Begin((string Method, string Urn) work, Dictionary<string, List<EngineEvent.Diagnostic>> open)
    {
        open[work.Urn] = [];
        if (!works.TryGetValue(work, out var all))
        {
            works[work] = all = new();
        }

        all.Enqueue(open[work.Urn]);
    }

    private void Take(JsonNode said, Dictionary<string, List<EngineEvent.Diagnostic>> open)
    {
        var urn = WireJson.Text(said, "urn");
        var message = WireJson.Text(said, "message");
        var isPassing = said["ephemeral"]?.GetValue<bool>() == true;
        var diagnostic = new EngineEvent.Diagnostic(
            urn is "" ? null : new Urn(urn),
            WireJson.Text(said, "severity") == "warning" ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
            message,
            WireJson.Text(said, "prefix"),
            Ephemeral: isPassing);
        if (urn is "" && IsPlace(message))
        {
            places.Enqueue(diagnostic);
        }
        else if (isPassing && open.TryGetValue(urn, out var work))
        {
            work.Add(diagnostic);
        }
    }

    /// <summary>Whether a text tells where a provider was found.</summary>
    public static bool IsPlace(string message) =>
        message.StartsWith("using pulumi-resource-", StringComparison.Ordinal);
}
