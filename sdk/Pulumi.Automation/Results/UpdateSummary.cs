using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Automation;

/// <summary>One operation in the history of a stack.</summary>
public sealed class UpdateSummary
{
    internal UpdateSummary(JsonElement json)
    {
        Version = json.Number("version");
        Kind = EnumTexts.Update(json.TextOrEmpty("kind"));
        StartTime = json.Time("startTime") ?? default;
        Message = json.TextOrEmpty("message");
        Environment = json.TextsByName("environment");
        Config = json.Map("config", ConfigJson.Read) ?? ImmutableDictionary<string, ConfigValue>.Empty;
        Result = EnumTexts.State(json.TextOrEmpty("result"));
        EndTime = json.Time("endTime") ?? default;
        Deployment = json.Member("deployment")?.GetRawText();
        ResourceChanges = json.Changes("resourceChanges");
    }

    /// <summary>Counts the operations from 1; null when the backend does not.</summary>
    public int? Version { get; }

    /// <summary>What it did.</summary>
    public UpdateKind Kind { get; }

    /// <summary>When it began.</summary>
    public DateTimeOffset StartTime { get; }

    /// <summary>What it was said to be for.</summary>
    public string Message { get; }

    /// <summary>Where it ran: commit, author, runner.</summary>
    public IImmutableDictionary<string, string> Environment { get; }

    /// <summary>The configuration it ran with.</summary>
    public IImmutableDictionary<string, ConfigValue> Config { get; }

    /// <summary>How it ended.</summary>
    public UpdateState Result { get; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset EndTime { get; }

    /// <summary>The state after it, as JSON; null when it is not kept with the history.</summary>
    public string? Deployment { get; }

    /// <summary>How many resources each kind of step concerned.</summary>
    public IImmutableDictionary<OperationType, int>? ResourceChanges { get; }
}
