using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

using Infra.Engine.Host;

namespace Infra.Engine.Host.Tests.Display;

/// <summary>Reads recorded event logs.</summary>
internal static class RecordedEvents
{
    public static IEnumerable<EngineEvent> Read(string path) =>
        File.ReadLines(path).Select(Parse).OfType<EngineEvent>();

    private static EngineEvent? Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var payload = json.RootElement.EnumerateObject()
            .Last(static field => field.Value.ValueKind == JsonValueKind.Object);
        var body = payload.Value;
        return payload.Name switch
        {
            "preludeEvent" => new EngineEvent.Prelude(body.GetProperty("config").EnumerateObject()
                .ToImmutableSortedDictionary(static field => field.Name, static field => field.Value.GetString()!)),
            "resourcePreEvent" => new EngineEvent.ResourcePre(Step(body), body.TryGetProperty("planning", out _)),
            "resOutputsEvent" => new EngineEvent.ResourceOutputs(Step(body), body.TryGetProperty("planning", out _)),
            "resOpFailedEvent" => new EngineEvent.ResourceOperationFailed(Step(body), 0, 0),
            "diagnosticEvent" => Diagnostic(body),
            "stdoutEvent" => new EngineEvent.StandardOutput(Text(body, "message")),
            "summaryEvent" => new EngineEvent.Summary(
                body.GetProperty("isPreview").GetBoolean(),
                TimeSpan.FromSeconds(body.GetProperty("durationSeconds").GetInt32()),
                Field(body, "resourceChanges") is { } changes
                    ? changes.EnumerateObject().ToImmutableSortedDictionary(
                        static field => StepKinds.Parse(field.Name), static field => field.Value.GetInt32())
                    : ImmutableSortedDictionary<StepKind, int>.Empty,
                Text(body, "result") switch
                {
                    "failed" => OperationResult.Failed,
                    "canceled" => OperationResult.Canceled,
                    _ => OperationResult.Succeeded,
                }),
            "cancelEvent" => new EngineEvent.Cancel(),
            _ => null,
        };
    }

    private static EngineEvent.Diagnostic Diagnostic(JsonElement body) => new(
        Text(body, "urn") is { Length: > 0 } urn ? new Urn(urn) : null,
        Text(body, "severity") switch
        {
            "error" => DiagnosticSeverity.Error,
            "warning" => DiagnosticSeverity.Warning,
            "info#err" => DiagnosticSeverity.InfoError,
            "debug" => DiagnosticSeverity.Debug,
            _ => DiagnosticSeverity.Info,
        },
        Text(body, "message"),
        Text(body, "prefix"),
        StreamOf(body),
        body.TryGetProperty("ephemeral", out var ephemeral) && ephemeral.GetBoolean());

    // The logs leave the stream out. What a program prints has another line break, and comes in two streams.
    private static int StreamOf(JsonElement body) => Text(body, "message").EndsWith("\n\n", StringComparison.Ordinal)
        ? Text(body, "severity") switch { "info" => 1, "info#err" => 2, _ => 0 }
        : 0;

    private static StepMetadata Step(JsonElement body)
    {
        var step = body.GetProperty("metadata");
        var urn = new Urn(Text(step, "urn"));
        return new StepMetadata
        {
            Op = StepKinds.Parse(Text(step, "op")),
            Urn = urn,
            Type = Text(step, "type"),
            Old = State(step, "old"),
            New = State(step, "new"),
            Keys = Texts(step, "keys"),
            Diffs = Texts(step, "diffs"),
            DetailedDiff = Field(step, "detailedDiff")?.EnumerateObject()
                .ToImmutableSortedDictionary(static field => field.Name, static field => Difference(field.Value)),
            Logical = step.TryGetProperty("logical", out var logical) && logical.GetBoolean(),
            Provider = Text(step, "provider"),
            Internal = Text(step, "op") == "remove-pending-replace"
                || (urn.Type.StartsWith("pulumi:providers:", StringComparison.Ordinal)
                    && urn.Name.StartsWith("default", StringComparison.Ordinal)),
        };
    }

    private static PropertyDifference Difference(JsonElement difference) => new(
        Text(difference, "diffKind") switch
        {
            "add" => PropertyDifferenceKind.Add,
            "add-replace" => PropertyDifferenceKind.AddReplace,
            "delete" => PropertyDifferenceKind.Delete,
            "delete-replace" => PropertyDifferenceKind.DeleteReplace,
            "update" => PropertyDifferenceKind.Update,
            _ => PropertyDifferenceKind.UpdateReplace,
        },
        difference.TryGetProperty("inputDiff", out var input) && input.GetBoolean());

    private static ResourceState? State(JsonElement step, string name)
    {
        if (Field(step, name) is not { } state)
        {
            return null;
        }

        var bytes = Encoding.UTF8.GetBytes(state.GetRawText());
        var json = JsonReading.Over(bytes);
        json.Read();
        return ResourceJsonReader.Read(ref json, SecretBox.Blinded(), bytes);
    }

    private static JsonElement? Field(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    private static string Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    private static ImmutableArray<string> Texts(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value)
            ? [.. value.EnumerateArray().Select(static text => text.GetString()!)]
            : [];
}
