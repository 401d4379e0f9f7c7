using System.Text.Json.Nodes;

namespace Infra.Stacks.Tests.Security;

/// <summary>Kubernetes' restricted pod security standard.</summary>
/// <remarks>https://kubernetes.io/docs/concepts/security/pod-security-standards; SELinux, AppArmor, sysctls and
/// /proc are refused altogether, because none of our pods names them.</remarks>
internal static class RestrictedPod
{
    private static readonly string[] Volumes =
    [
        "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret",
    ];

    private static readonly string[] OfPods =
    [
        "runAsNonRoot", "runAsUser", "runAsGroup", "fsGroup", "fsGroupChangePolicy", "supplementalGroups",
        "seccompProfile",
    ];

    private static readonly string[] OfContainers =
    [
        "runAsNonRoot", "runAsUser", "runAsGroup", "seccompProfile", "allowPrivilegeEscalation", "capabilities",
        "privileged", "readOnlyRootFilesystem",
    ];

    /// <summary>What the standard refuses in the <c>spec</c> of a pod.</summary>
    public static IEnumerable<string> Problems(JsonNode pod)
    {
        string[] host = ["hostNetwork", "hostPID", "hostIPC"];
        var security = pod["securityContext"] as JsonObject ?? [];
        return host.Where(name => (bool?)pod[name] ?? false)
            .Concat(Each(pod, "volumes").SelectMany(static volume => volume.Select(static field => field.Key))
                .Except(["name", .. Volumes]).Select(static name => $"volumes.{name}"))
            .Concat(security.Select(static field => field.Key).Except(OfPods))
            .Concat(Each(pod, "initContainers").Concat(Each(pod, "containers"))
                .SelectMany(container => OfContainer(container, security)));
    }

    private static IEnumerable<string> OfContainer(JsonObject container, JsonObject pod)
    {
        var own = container["securityContext"] as JsonObject ?? [];
        var capabilities = own["capabilities"];
        (string Name, bool IsRight)[] rules =
        [
            ("runAsNonRoot", (bool?)(own["runAsNonRoot"] ?? pod["runAsNonRoot"]) ?? false),
            ("runAsUser", (own["runAsUser"] ?? pod["runAsUser"])?.ToString() != "0"),
            ("seccompProfile", (string?)(own["seccompProfile"] ?? pod["seccompProfile"])?["type"] is "RuntimeDefault"
                or "Localhost"),
            ("allowPrivilegeEscalation", (bool?)own["allowPrivilegeEscalation"] is false),
            ("privileged", (bool?)own["privileged"] is not true),
            ("capabilities.drop", Written.Texts(capabilities?["drop"]).Contains("ALL")),
            ("capabilities.add", Written.Texts(capabilities?["add"]).All(static name => name == "NET_BIND_SERVICE")),
            ("hostPort", Each(container, "ports").All(static port => port["hostPort"] is null)),
        ];
        return rules.Where(static rule => !rule.IsRight).Select(static rule => rule.Name)
            .Concat(own.Select(static field => field.Key).Except(OfContainers));
    }

    private static IEnumerable<JsonObject> Each(JsonNode node, string name) =>
        (node[name] as JsonArray ?? []).OfType<JsonObject>();
}
