using System.Collections.Immutable;

namespace Infra.Platform.Modeling.Compositions;

/// <summary>When objects of each kind are ready. A kind that is not in it cannot be composed.</summary>
public sealed class ReadinessTable
{
    private readonly ImmutableDictionary<string, Readiness> kinds;

    private ReadinessTable(ImmutableDictionary<string, Readiness> kinds) => this.kinds = kinds;

    /// <summary>The kinds which function-auto-ready knows.</summary>
    public static ReadinessTable BuiltIn { get; } = new(
        new[]
        {
            "/ConfigMap", "/Secret", "/ServiceAccount", "/Namespace", "/Service", "/Pod", "/PersistentVolumeClaim",
            "networking.k8s.io/Ingress", "apps/Deployment", "apps/StatefulSet", "apps/DaemonSet", "apps/ReplicaSet",
            "batch/Job", "batch/CronJob", "autoscaling/HorizontalPodAutoscaler",
        }.ToImmutableDictionary(static kind => kind, static _ => Ready.BuiltIn));

    /// <summary>The table with another kind, or with another entry for a kind.</summary>
    /// <param name="group">The API group; empty for the core of Kubernetes.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="readiness">When its objects are ready.</param>
    public ReadinessTable With(string group, string kind, Readiness readiness) =>
        new(kinds.SetItem($"{group}/{kind}", readiness));

    internal static bool IsBuiltIn(ObjectKind kind) =>
        BuiltIn.kinds.ContainsKey(kind.GroupKind) && kind.ApiVersion != "autoscaling/v1";

    internal Readiness? Of(ObjectKind kind) => kinds.GetValueOrDefault(kind.GroupKind);
}
