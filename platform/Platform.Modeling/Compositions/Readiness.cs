using System.Text.Json.Nodes;

namespace Infra.Platform.Modeling.Compositions;

/// <summary>When a composed object counts as ready. <see cref="Ready"/> makes them.</summary>
/// <remarks>A check of an integer is not among them: the function compares it with a float64, so that it never
/// holds.</remarks>
public abstract record Readiness
{
    private protected Readiness()
    {
    }

    internal sealed record ByCondition(string Type, string Status) : Readiness;

    internal sealed record ByAutoReady : Readiness;

    internal sealed record ByRule(string Cel) : Readiness;

    internal sealed record ByField(string Check, string Path, string? Text) : Readiness;

    internal sealed record Always(string Reason) : Readiness;

    /// <summary>The check of the function; null where what it does without one is meant.</summary>
    internal JsonObject? Document() => this switch
    {
        ByCondition { Type: "Ready", Status: "True" } or ByAutoReady or ByRule => null,
        ByCondition condition => new()
        {
            ["type"] = "MatchCondition",
            ["matchCondition"] = new JsonObject { ["type"] = condition.Type, ["status"] = condition.Status },
        },
        ByField { Text: { } text } field =>
            new() { ["type"] = field.Check, ["fieldPath"] = field.Path, ["matchString"] = text },
        ByField field => new() { ["type"] = field.Check, ["fieldPath"] = field.Path },
        _ => new() { ["type"] = "None" },
    };
}
