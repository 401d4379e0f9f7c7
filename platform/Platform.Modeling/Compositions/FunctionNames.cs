namespace Infra.Platform.Modeling.Compositions;

/// <summary>What the functions are called on a control plane.</summary>
public sealed record FunctionNames
{
    /// <summary>The function that reads EnvironmentConfigs.</summary>
    public string EnvironmentConfigs { get; init; } = "function-environment-configs";

    /// <summary>The function that composes objects.</summary>
    public string PatchAndTransform { get; init; } = "function-patch-and-transform";

    /// <summary>The function that says when objects are ready.</summary>
    public string AutoReady { get; init; } = "function-auto-ready";
}
