using System.Text.Json.Nodes;

using Infra.Platform.Rendering.FieldPaths;

namespace Infra.Platform.Rendering.Functions.AutoReady;

/// <summary>When auto-ready calls the kinds of Kubernetes itself ready.</summary>
/// <remarks>function-auto-ready v0.7.0, package healthchecks.</remarks>
internal static class NativeReadiness
{
    private static readonly Dictionary<string, Func<JsonObject, bool>> Checks = new(StringComparer.Ordinal)
    {
        ["v1/ConfigMap"] = Exists,
        ["v1/Secret"] = Exists,
        ["v1/ServiceAccount"] = Exists,
        ["v1/Namespace"] = Exists,
        ["v1/Service"] = Service,
        ["v1/Pod"] = Pod,
        ["v1/PersistentVolumeClaim"] = one => Phase(one) == "Bound",
        ["networking.k8s.io/v1/Ingress"] = HasAddress,
        ["apps/v1/Deployment"] = Deployment,
        ["apps/v1/StatefulSet"] = StatefulSet,
        ["apps/v1/DaemonSet"] = DaemonSet,
        ["apps/v1/ReplicaSet"] = ReplicaSet,
        ["batch/v1/Job"] = Job,
        ["batch/v1/CronJob"] = CronJob,
        ["autoscaling/v2/HorizontalPodAutoscaler"] = Autoscaler,
    };

    /// <summary>The kinds that have a check, as <c>group/version/Kind</c>.</summary>
    public static IReadOnlyCollection<string> Kinds => Checks.Keys;

    /// <summary>Whether a resource passes the check of its kind; false for a kind without one.</summary>
    public static bool IsReady(JsonObject resource)
    {
        var kind = $"{PathReading.FindText(resource, "apiVersion")}/{PathReading.FindText(resource, "kind")}";
        return Checks.TryGetValue(kind, out var check) && check(resource);
    }

    private static bool Exists(JsonObject resource) => true;

    private static bool Service(JsonObject service) =>
        PathReading.FindText(service, "spec", "type") != "LoadBalancer" || HasAddress(service);

    private static bool HasAddress(JsonObject resource) =>
        PathReading.Find(resource, "status", "loadBalancer", "ingress") is JsonArray { Count: > 0 };

    private static bool Deployment(JsonObject deployment)
    {
        var wanted = Number(deployment, "spec", "replicas") ?? 1;
        return Number(deployment, "status", "updatedReplicas") == wanted
            && Number(deployment, "status", "availableReplicas") == wanted
            && Conditions.Has(deployment, "Available", "True");
    }

    private static bool StatefulSet(JsonObject set)
    {
        var wanted = Number(set, "spec", "replicas") ?? 1;
        return Number(set, "status", "readyReplicas") == wanted
            && PathReading.FindText(set, "status", "currentRevision")
                == PathReading.FindText(set, "status", "updateRevision");
    }

    private static bool DaemonSet(JsonObject set)
    {
        var wanted = Number(set, "status", "desiredNumberScheduled");
        return wanted is not null
            && Number(set, "status", "numberReady") == wanted
            && Number(set, "status", "updatedNumberScheduled") == wanted
            && Number(set, "status", "numberAvailable") == wanted;
    }

    private static bool ReplicaSet(JsonObject set)
    {
        var wanted = Number(set, "spec", "replicas") ?? 1;
        return (Number(set, "status", "observedGeneration") ?? 0) >= (Number(set, "metadata", "generation") ?? 0)
            && !Conditions.Has(set, "ReplicaFailure", "True")
            && Number(set, "status", "availableReplicas") >= wanted;
    }

    private static bool Job(JsonObject job) =>
        Conditions.Has(job, "Complete", "True") && !Conditions.Has(job, "Failed", "True");

    private static bool CronJob(JsonObject job)
    {
        if (PathReading.Find(job, "status", "active") is JsonArray { Count: > 0 })
        {
            return true;
        }

        var scheduled = PathReading.FindText(job, "status", "lastScheduleTime");
        var succeeded = PathReading.FindText(job, "status", "lastSuccessfulTime");
        return scheduled is not null && succeeded is not null
            && string.CompareOrdinal(succeeded, scheduled) >= 0;
    }

    private static bool Pod(JsonObject pod) => Phase(pod) switch
    {
        "Succeeded" => true,
        "Running" => Conditions.Has(pod, "Ready", "True"),
        _ => false,
    };

    private static bool Autoscaler(JsonObject autoscaler) =>
        Conditions.Has(autoscaler, "ScalingActive", "True");

    private static string? Phase(JsonObject resource) => PathReading.FindText(resource, "status", "phase");

    private static double? Number(JsonObject resource, params ReadOnlySpan<string> fields) =>
        PathReading.Find(resource, fields) is JsonValue value && value.TryGetValue<double>(out var number)
            ? number
            : null;
}
