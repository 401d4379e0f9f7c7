using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Infra.Engine.Host;

/// <summary>An entry of a stack's history.</summary>
internal sealed record UpdateRecord
{
    /// <summary>
    /// <c>update</c>, <c>refresh</c>, <c>destroy</c>, <c>import</c>, <c>rename</c> or <c>resource-import</c>.
    /// </summary>
    public required string Kind { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>When it ended.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary><c>succeeded</c>, <c>failed</c> or <c>in-progress</c>.</summary>
    public required string Result { get; init; }

    /// <summary>What the person said about it.</summary>
    public string Message { get; init; } = "";

    /// <summary>Circumstances, by name.</summary>
    public ImmutableSortedDictionary<string, string> Environment { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>
    /// The configuration, by full key, each as JSON text; secrets as they stand in the settings file.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Config { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>How many steps of each kind.</summary>
    public ImmutableSortedDictionary<StepKind, int> ResourceChanges { get; init; } =
        ImmutableSortedDictionary<StepKind, int>.Empty;

    /// <summary>Writes it as history files have it.</summary>
    public byte[] ToJson()
    {
        using var json = new StateJsonWriter();
        json.StartObject();
        json.Property("kind", Kind);
        json.Property("startTime", Start.ToUnixTimeSeconds());
        json.Property("message", Message);
        json.Name("environment");
        json.Object(Environment, json.Text);
        json.Name("config");
        json.Object(Config, text => json.Raw(Encoding.UTF8.GetBytes(text)));
        json.Property("version", 0);
        json.Property("result", Result);
        json.Property("endTime", End.ToUnixTimeSeconds());
        WriteChanges(json);
        json.EndObject();
        return json.Written.ToArray();
    }

    /// <summary>Reads it from a history file.</summary>
    /// <exception cref="StateException">The file is corrupt.</exception>
    public static UpdateRecord Parse(byte[] file, string source)
    {
        try
        {
            using var json = JsonDocument.Parse(file);
            var root = json.RootElement;
            return new UpdateRecord
            {
                Kind = root.GetProperty("kind").GetString() ?? "",
                Start = DateTimeOffset.FromUnixTimeSeconds(root.GetProperty("startTime").GetInt64()),
                End = DateTimeOffset.FromUnixTimeSeconds(root.GetProperty("endTime").GetInt64()),
                Result = root.GetProperty("result").GetString() ?? "",
                Message = root.GetProperty("message").GetString() ?? "",
                Environment = Fields(root, "environment", static value => value.GetString() ?? ""),
                Config = Fields(
                    root, "config", static value => JsonTranscoder.Compact(Encoding.UTF8.GetBytes(value.GetRawText()))),
                ResourceChanges = Fields(root, "resourceChanges", static value => value.GetInt32())
                    .ToImmutableSortedDictionary(static pair => StepKinds.Parse(pair.Key), static pair => pair.Value),
            };
        }
        catch (Exception problem)
            when (problem is JsonException or KeyNotFoundException or InvalidOperationException
                or FormatException or ArgumentException)
        {
            throw new StateException(
                StateProblem.Corrupt, $"{source}: the history entry is corrupt: {problem.Message}", problem);
        }
    }

    private void WriteChanges(StateJsonWriter json)
    {
        if (ResourceChanges.IsEmpty)
        {
            return;
        }

        json.Name("resourceChanges");
        EventJson.WriteChanges(json, ResourceChanges);
    }

    private static ImmutableSortedDictionary<string, T> Fields<T>(
        JsonElement root, string name, Func<JsonElement, T> read) =>
        root.TryGetProperty(name, out var fields) && fields.ValueKind == JsonValueKind.Object
            ? fields.EnumerateObject().ToImmutableSortedDictionary(
                static field => field.Name, field => read(field.Value), StringComparer.Ordinal)
            : ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);
}
