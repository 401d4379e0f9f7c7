using System.Collections.Immutable;
using System.Text;

namespace Infra.Engine.Host;

/// <summary>Events as the lines of JSON of an event log.</summary>
/// <param name="color">The colour choice that the log names.</param>
/// <param name="time">The clock.</param>
internal sealed class EventJson(string color, TimeProvider time)
{
    private readonly SecretBox secrets = SecretBox.Blinded();
    private int sequence;

    /// <summary>The next line, without a newline.</summary>
    public string Line(EngineEvent engineEvent)
    {
        using var json = new StateJsonWriter();
        json.StartObject();
        json.Name("sequence");
        json.Number(sequence++);
        json.Name("timestamp");
        json.Number(time.GetUtcNow().ToUnixTimeSeconds());
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
                WriteTexts(json, prelude.Config);
                break;
            case EngineEvent.ResourcePre pre:
                WriteStep(json, pre.Metadata, pre.Planning);
                break;
            case EngineEvent.ResourceOutputs outputs:
                WriteStep(json, outputs.Metadata, outputs.Planning);
                break;
            case EngineEvent.ResourceOperationFailed failed:
                WriteStep(json, failed.Metadata, planning: false);
                json.Name("status");
                json.Number(failed.Status);
                json.Name("steps");
                json.Number(failed.Steps);
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
            json.Name("streamID");
            json.Number(diagnostic.StreamId);
        }

        Flag(json, "ephemeral", diagnostic.Ephemeral);
    }

    private static void WriteSummary(StateJsonWriter json, EngineEvent.Summary summary)
    {
        json.Name("maybeCorrupt");
        json.Bool(summary.MaybeCorrupt);
        json.Name("durationSeconds");
        json.Number((long)summary.Duration.TotalSeconds);
        json.Name("resourceChanges");
        WriteChanges(json, summary.ResourceChanges);
        json.Name("PolicyPacks");
        json.StartObject();
        json.EndObject();
        json.Name("isPreview");
        json.Bool(summary.IsPreview);
        json.Property("result", summary.Result switch
        {
            OperationResult.Succeeded => "succeeded",
            OperationResult.Failed => "failed",
            _ => "canceled",
        });
    }

    /// <summary>Counts by the names of their steps, in the order of these names.</summary>
    public static void WriteChanges(StateJsonWriter json, ImmutableSortedDictionary<StepKind, int> changes)
    {
        json.StartObject();
        foreach (var (name, count) in changes
            .Select(static pair => (pair.Key.Name(), pair.Value))
            .OrderBy(static pair => pair.Item1, StringComparer.Ordinal))
        {
            json.Name(name);
            json.Number(count);
        }

        json.EndObject();
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

        json.StartObject();
        foreach (var (path, difference) in differences)
        {
            json.Name(path);
            json.StartObject();
            json.Property(kind, difference.Kind switch
            {
                PropertyDifferenceKind.Add => "add",
                PropertyDifferenceKind.AddReplace => "add-replace",
                PropertyDifferenceKind.Delete => "delete",
                PropertyDifferenceKind.DeleteReplace => "delete-replace",
                PropertyDifferenceKind.Update => "update",
                _ => "update-replace",
            });
            json.Name("inputDiff");
            json.Bool(difference.InputDiff);
            json.EndObject();
        }

        json.EndObject();
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
            json.Name(name);
            json.Bool(true);
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
        json.StartArray();
        foreach (var text in texts)
        {
            json.Element();
            json.Text(text);
        }

        json.EndArray();
    }

    private static void WriteTexts(StateJsonWriter json, ImmutableSortedDictionary<string, string> texts)
    {
        json.StartObject();
        foreach (var (name, text) in texts)
        {
            json.Property(name, text);
        }

        json.EndObject();
    }
}
