using System.Text;

namespace Infra.Engine.Host;

/// <summary>What <c>preview --json</c> prints: the steps, what was said, and the counts.</summary>
/// <param name="showSames">Whether unchanged resources other than the stack itself are listed.</param>
internal sealed class PreviewDigest(bool showSames)
{
    private readonly List<StepMetadata> steps = [];
    private readonly List<EngineEvent.Diagnostic> diagnostics = [];
    private EngineEvent.Prelude? prelude;
    private EngineEvent.Summary? summary;

    /// <summary>Takes an event.</summary>
    public void Add(EngineEvent engineEvent)
    {
        switch (engineEvent)
        {
            case EngineEvent.Prelude first:
                prelude = first;
                break;
            case EngineEvent.ResourcePre { Metadata: { Internal: false, Logical: true } step }
                when showSames || step.Op != StepKind.Same || step.Type == Urn.StackType:
                steps.Add(step);
                break;
            case EngineEvent.Diagnostic { Severity: not DiagnosticSeverity.Debug, Ephemeral: false } diagnostic:
                diagnostics.Add(diagnostic);
                break;
            case EngineEvent.Summary last:
                summary = last;
                break;
        }
    }

    /// <summary>The document, with a newline at the end.</summary>
    public string Text()
    {
        using var json = new StateJsonWriter(indent: 4);
        json.StartObject();
        WriteFields(json);
        json.EndObject();
        return Escaped(Encoding.UTF8.GetString(json.Written)) + "\n";
    }

    /// <summary>Writes its fields into an object that is open.</summary>
    public void WriteFields(StateJsonWriter json)
    {
        WriteConfig(json);
        WriteSteps(json);
        WriteDiagnostics(json);
        json.Property("duration", (summary?.Duration.Ticks ?? 0) * 100);
        if (summary is { ResourceChanges.IsEmpty: false })
        {
            json.Name("changeSummary");
            EventJson.WriteChanges(json, summary.ResourceChanges);
        }
    }

    // Unlike state files the digest is safe to be put into a web page; these letters only stand in texts.
    private static string Escaped(string json) => json
        .Replace("&", "\\u0026", StringComparison.Ordinal)
        .Replace("<", "\\u003c", StringComparison.Ordinal)
        .Replace(">", "\\u003e", StringComparison.Ordinal);

    private void WriteConfig(StateJsonWriter json)
    {
        if (prelude is not { Config.IsEmpty: false })
        {
            return;
        }

        json.Name("config");
        json.Object(prelude.Config, json.Text);
    }

    private void WriteSteps(StateJsonWriter json)
    {
        if (steps.Count == 0)
        {
            return;
        }

        json.Name("steps");
        json.List(steps, step =>
        {
            json.StartObject();
            json.Property("op", step.Op.Name());
            json.Property("urn", step.Urn.Value);
            if (step.Provider is not "")
            {
                json.Property("provider", step.Provider);
            }

            WriteState(json, "oldState", step.Old);
            WriteState(json, "newState", step.New);
            json.Texts("diffReasons", step.Diffs);
            json.Texts("replaceReasons", step.Keys);
            StepJson.WriteDifferences(json, "kind", step.DetailedDiff);
            json.EndObject();
        });
    }

    private static void WriteState(StateJsonWriter json, string name, ResourceState? state)
    {
        if (state is null)
        {
            return;
        }

        json.Name(name);
        ResourceJsonWriter.Write(json, SecretsAsText(state), SecretBox.Blinded());
    }

    private static ResourceState SecretsAsText(ResourceState state) => state with
    {
        Inputs = Secrecy.Rewritten(state.Inputs, static _ => PlainJson.Hidden),
        Outputs = Secrecy.Rewritten(state.Outputs, static _ => PlainJson.Hidden),
    };

    private void WriteDiagnostics(StateJsonWriter json)
    {
        if (diagnostics.Count == 0)
        {
            return;
        }

        json.Name("diagnostics");
        json.List(diagnostics, diagnostic =>
        {
            json.StartObject();
            if (diagnostic.Urn is { } urn)
            {
                json.Property("urn", urn.Value);
            }

            json.Property("message", diagnostic.Prefix + diagnostic.Message);
            json.Property("severity", SeverityNames.Of(diagnostic.Severity));
            json.EndObject();
        });
    }
}
