using System.Text.Json.Nodes;

namespace Infra.Platform.Rendering;

/// <summary>What one composite resource is composed with.</summary>
public sealed record ComposeInputs
{
    /// <summary>The composite resource (XR), with the defaults of its schema filled in.</summary>
    public required JsonObject Composite { get; init; }

    /// <summary>The composed resources that exist, found by their annotation. Default: none, a first
    /// reconcile.</summary>
    public IReadOnlyList<JsonObject> Observed { get; init; } = [];

    /// <summary>Objects that the pipeline may read: EnvironmentConfigs, and Secrets of composed resources.</summary>
    public IReadOnlyList<JsonObject> Required { get; init; } = [];

    /// <summary>The environment before the first step. Default: none.</summary>
    public JsonObject? Environment { get; init; }

    /// <summary>Whether its definition is of the scope LegacyCluster. Default: no.</summary>
    public bool IsLegacy { get; init; }

    /// <summary>Whether readiness rules of auto-ready are read: its feature gate. Default: yes, as our platform has it.
    /// </summary>
    public bool HasReadinessRules { get; init; } = true;
}
