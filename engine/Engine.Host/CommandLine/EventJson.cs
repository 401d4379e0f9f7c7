using System.Collections.Immutable;
using System.Text;

namespace Infra.Engine.Host;

/// <summary>Events as the lines of JSON of an event log.</summary>
/// <param name="color">The colour choice that the log names.</param>
/// <param name="time">The clock.</param>
internal sealed class EventJson(string color, TimeProvider time)
{
    private readonly StepJson steps = new();
    private int sequence;

    /// <summary>The next line, without a newline.</summary>
    public string Line(EngineEvent engineEvent)
    {
        using var json = new StateJsonWriter();
        json.StartObject();
        json.Property("sequence", sequence++);
        json.Property("timestamp", time.GetUtcNow().ToUnixTimeSeconds());
        Write(json, engineEvent);
        json.EndObject();
        return Encoding.UTF8.GetString(json.Written);
    }

    private void Write(StateJsonWriter json, EngineEvent engineEvent)
    {
        json.Name(NameOf(engineEvent));
        json.StartObject();
        switch (engineEvent)
        {
            case EngineEvent.Prelude prelude:
                json.Name("config");
                json.Object(prelude.Config, json.Text);
                break;
            case EngineEvent.ResourcePre pre:
                steps.Write(json, pre.Metadata, pre.Planning);
                break;
            case EngineEvent.ResourceOutputs outputs:
                steps.Write(json, outputs.Metadata, outputs.Planning);
                break;
            case EngineEvent.ResourceOperationFailed failed:
                steps.Write(json, failed.Metadata, planning: false);
                json.Property("status", failed.Status);
                json.Property("steps", failed.Steps);
                break;
            case EngineEvent.Diagnostic diagnostic:
                WriteDiagnostic(json, diagnostic);
                break;
            case EngineEvent.StandardOutput output:
                json.Property("message", output.Message);
                json.Property("color", color);
                break;
            case EngineEvent.Summary summary:
                WriteSummary(json, summary);
                break;
        }

        json.EndObject();
    }

    private static string NameOf(EngineEvent engineEvent) => engineEvent switch
    {
        EngineEvent.Prelude => "preludeEvent",
        EngineEvent.ResourcePre => "resourcePreEvent",
        EngineEvent.ResourceOutputs => "resOutputsEvent",
        EngineEvent.ResourceOperationFailed => "resOpFailedEvent",
        EngineEvent.Diagnostic => "diagnosticEvent",
        EngineEvent.StandardOutput => "stdoutEvent",
        EngineEvent.Summary => "summaryEvent",
        _ => "cancelEvent",
    };

    private void WriteDiagnostic(StateJsonWriter json, EngineEvent.Diagnostic diagnostic)
    {
        if (diagnostic.Urn is { } urn)
        {
            json.Property("urn", urn.Value);
        }

        if (diagnostic.Prefix is not "")
        {
            json.Property("prefix", diagnostic.Prefix);
        }

        json.Property("message", diagnostic.Message);
        json.Property("color", color);
        json.Property("severity", SeverityNames.Of(diagnostic.Severity));
        json.Flag("ephemeral", diagnostic.Ephemeral);
    }

    private static void WriteSummary(StateJsonWriter json, EngineEvent.Summary summary)
    {
        json.Property("maybeCorrupt", summary.MaybeCorrupt);
        json.Property("durationSeconds", (long)summary.Duration.TotalSeconds);
        json.Name("resourceChanges");
        WriteChanges(json, summary.ResourceChanges);
        json.Name("PolicyPacks");
        json.StartObject();
        json.EndObject();
        json.Property("isPreview", summary.IsPreview);
        json.Property("result", summary.Result.ToString().ToLowerInvariant());
    }

    /// <summary>Counts by the names of their steps, in the order of these names.</summary>
    public static void WriteChanges(StateJsonWriter json, ImmutableSortedDictionary<StepKind, int> changes)
    {
        var named = changes.Select(static pair => KeyValuePair.Create(pair.Key.Name(), pair.Value));
        json.Object(named.OrderBy(static pair => pair.Key, StringComparer.Ordinal), count => json.Number((long)count));
    }
}
