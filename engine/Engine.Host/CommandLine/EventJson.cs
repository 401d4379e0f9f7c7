using System.Collections.Immutable;
using System.Text;

namespace Infra.Engine.Host;

/// <summary>Events as the lines of JSON of an event log.</summary>
/// <param name="color">The colour choice that the log names.</param>
/// <param name="time">The clock.</param>
internal sealed class EventJson(string color, TimeProvider time)
{
    private static readonly string[] DifferenceKinds =
        ["add", "add-replace", "delete", "delete-replace", "update", "update-replace"];

    private readonly SecretBox secrets = SecretBox.Blinded();
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
                WriteStep(json, pre.Metadata, pre.Planning);
                break;
            case EngineEvent.ResourceOutputs outputs:
                WriteStep(json, outputs.Metadata, outputs.Planning);
                break;
            case EngineEvent.ResourceOperationFailed failed:
                WriteStep(json, failed.Metadata, planning: false);
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
        if (diagnostic.StreamId != 0)
        {
            json.Property("streamID", diagnostic.StreamId);
        }

        Flag(json, "ephemeral", diagnostic.Ephemeral);
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

    private void WriteStep(StateJsonWriter json, StepMetadata step, bool planning)
    {
        json.Name("metadata");
        json.StartObject();
        json.Property("op", step.Op.Name());
        json.Property("urn", step.Urn.Value);
        json.Property("type", step.Type);
        json.Name("old");
        WriteState(json, step.Old);
        json.Name("new");
        WriteState(json, step.New);
        WriteList(json, "keys", step.Keys);
        WriteList(json, "diffs", step.Diffs);
        WriteDifferences(json, "diffKind", step.DetailedDiff);
        Flag(json, "logical", step.Logical);
        json.Property("provider", step.Provider);
        json.EndObject();
        Flag(json, "planning", planning);
    }

    /// <summary>Differences by property path.</summary>
    public static void WriteDifferences(
        StateJsonWriter json, string kind, ImmutableSortedDictionary<string, PropertyDifference>? differences)
    {
        json.Name("detailedDiff");
        if (differences is null)
        {
            json.Null();
            return;
        }

        json.Object(differences, difference =>
        {
            json.StartObject();
            json.Property(kind, DifferenceKinds[(int)difference.Kind]);
            json.Property("inputDiff", difference.InputDiff);
            json.EndObject();
        });
    }

    private void WriteState(StateJsonWriter json, ResourceState? state)
    {
        if (state is null)
        {
            json.Null();
            return;
        }

        json.StartObject();
        json.Property("type", state.Type);
        json.Property("urn", state.Urn.Value);
        Flag(json, "custom", state.Custom);
        Flag(json, "delete", state.Delete);
        json.Property("id", state.Id);
        json.Property("parent", state.Parent?.Value ?? "");
        Flag(json, "protect", state.Protect);
        Flag(json, "taint", state.Taint);
        Flag(json, "external", state.External);
        Flag(json, "retainOnDelete", state.RetainOnDelete);
        json.Name("inputs");
        PropertyJsonWriter.Write(json, state.Inputs, secrets, 0);
        json.Name("outputs");
        PropertyJsonWriter.Write(json, state.Outputs, secrets, 0);
        json.Property("provider", state.Provider);
        WriteList(json, "initErrors", state.InitErrors);
        WriteList(json, "hideDiffs", state.HideDiffs);
        json.EndObject();
    }

    private static void Flag(StateJsonWriter json, string name, bool value)
    {
        if (value)
        {
            json.Property(name, true);
        }
    }

    /// <summary>A list of texts, when there are any.</summary>
    public static void WriteList(StateJsonWriter json, string name, ImmutableArray<string> texts)
    {
        if (texts.IsDefaultOrEmpty)
        {
            return;
        }

        json.Name(name);
        json.List(texts, json.Text);
    }
}
