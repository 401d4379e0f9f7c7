namespace Infra.Components;

/// <summary>How the pods of one ServiceAccount act in a cloud, without a key that is stored.</summary>
public sealed record WorkloadIdentity
{
    /// <summary>No cloud, or none that asks who they are.</summary>
    public static WorkloadIdentity None { get; } = new();

    /// <summary>Annotations of the ServiceAccount. Default: none.</summary>
    public InputMap<string> Annotations { get; init; } = [];

    /// <summary>Labels of the pods. Default: none.</summary>
    public ImmutableDictionary<string, string> PodLabels { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What must be there before the first pod starts: one that starts earlier has no rights.</summary>
    public ImmutableArray<Resource> Needs { get; init; } = [];
}
