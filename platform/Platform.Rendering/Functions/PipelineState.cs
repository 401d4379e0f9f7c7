using System.Text.Json.Nodes;

namespace Infra.Platform.Rendering.Functions;

/// <summary>A composed resource that exists, with the values of its connection Secret (base64).</summary>
internal sealed record ObservedResource(JsonObject Document, IReadOnlyDictionary<string, string> ConnectionDetails);

/// <summary>A composed resource as the pipeline wants it.</summary>
/// <param name="Document">Numbers are floats, but for those that came from an integer of the input.</param>
/// <param name="IsReady">Null while no function has decided.</param>
internal sealed record DesiredResource(JsonObject Document, bool? IsReady);

/// <summary>What functions are given, and what they leave.</summary>
internal sealed class PipelineState
{
    /// <summary>The key under which the environment is handed on.</summary>
    public const string EnvironmentKey = "apiextensions.crossplane.io/environment";

    /// <summary>The composite resource as it exists, every number a float.</summary>
    public required JsonObject Composite { get; init; }

    /// <summary>Whether it is of the scope that version 1 had: Crossplane itself then writes its Secret.</summary>
    public required bool IsLegacy { get; init; }

    public required IReadOnlyDictionary<string, ObservedResource> Observed { get; init; }

    /// <summary>Objects that functions may ask for: EnvironmentConfigs.</summary>
    public required IReadOnlyList<JsonObject> Required { get; init; }

    /// <summary>Whether rules of auto-ready are read; a feature gate of the function.</summary>
    public required bool HasReadinessRules { get; init; }

    /// <summary>What the composite should say; only its status is kept.</summary>
    public required JsonObject DesiredComposite { get; init; }

    public required JsonObject Context { get; init; }

    public Dictionary<string, DesiredResource> Desired { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a function has said that the composite is, or is not, ready.</summary>
    public bool? IsCompositeReady { get; set; }

    public List<string> Warnings { get; } = [];
}

/// <summary>One step's function with its input.</summary>
internal interface IPipelineFunction
{
    /// <exception cref="FatalException">Nothing is composed.</exception>
    void Run(PipelineState state);
}
