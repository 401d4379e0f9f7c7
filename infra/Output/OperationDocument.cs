using System.Text;
using System.Text.Json;

using Infra.Engine;
using Infra.Engine.Host;
using Infra.Operations;

namespace Infra.Output;

/// <summary>
/// The one JSON document of <c>--output json</c>: the digest of the engine, the outputs and, on failure, the errors.
/// Documented in docs/output.md; <see cref="Version"/> grows when a field changes its meaning.
/// </summary>
internal static class OperationDocument
{
    /// <summary>The version that every document names.</summary>
    public const int Version = 1;

    /// <summary>The document, without a newline at the end.</summary>
    public static string Write(OperationOutcome outcome)
    {
        var digest = new PreviewDigest(showSames: true);
        foreach (var engineEvent in outcome.Events)
        {
            digest.Add(engineEvent);
        }

        using var json = new StateJsonWriter(indent: 4);
        json.StartObject();
        json.Name("version");
        json.Number(Version);
        json.Property("operation", outcome.Request.Verb.ToString().ToLowerInvariant());
        json.Property("stack", outcome.Request.Stack);
        if (outcome.IsSimulated is { } isSimulated)
        {
            json.Name("simulated");
            json.Bool(isSimulated);
        }

        json.Property("result", outcome.Result);
        json.Name("exitCode");
        json.Number(outcome.ExitCode);
        WriteBefore(json, outcome);
        if (outcome.Teardown is { } teardown)
        {
            TeardownJson.Write(json, teardown);
        }

        digest.WriteFields(json);
        WriteOutputs(json, outcome);
        WriteErrors(json, outcome);
        json.EndObject();
        return Encoding.UTF8.GetString(json.Written);
    }

    private static void WriteBefore(StateJsonWriter json, OperationOutcome outcome)
    {
        json.List("before", outcome.Before, static (json, before) =>
        {
            json.StartObject();
            json.Property("stack", before.Request.Stack);
            json.Property("operation", before.Request.Verb.ToString().ToLowerInvariant());
            json.Property("result", before.Result);
            json.Name("changeSummary");
            json.StartObject();
            foreach (var summary in before.Events.OfType<EngineEvent.Summary>())
            {
                foreach (var (kind, count) in summary.ResourceChanges)
                {
                    json.Property(kind.Name(), count);
                }
            }

            json.EndObject();
            json.EndObject();
        });
    }

    private static void WriteOutputs(StateJsonWriter json, OperationOutcome outcome)
    {
        if (outcome.Request.Verb is Verb.Destroy or Verb.Preview)
        {
            return;
        }

        json.Name("outputs");
        json.StartObject();
        foreach (var (name, output) in outcome.Outputs.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            json.Name(name);
            json.StartObject();
            json.Name("secret");
            json.Bool(output.IsSecret);
            if (!output.IsSecret)
            {
                json.Name("value");
                json.Raw(JsonSerializer.SerializeToUtf8Bytes(output.Value));
            }

            json.EndObject();
        }

        json.EndObject();
    }

    private static void WriteErrors(StateJsonWriter json, OperationOutcome outcome)
    {
        if (outcome.Failure is not { } failure)
        {
            return;
        }

        json.Name("errors");
        json.StartArray();
        foreach (var message in failure.Messages(outcome.Events))
        {
            json.Element();
            json.StartObject();
            json.Property("message", message);
            json.EndObject();
        }

        json.EndArray();
    }
}
