using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Components.Portal;

/// <summary>How objects of a cluster become entities of the catalog, as the exporter is told.</summary>
internal static class ExporterMappings
{
    private const string ThisCluster = "env.CLUSTER_NAME";
    private const string Containers = ".spec.template.spec.containers[]";

    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>Kinds of the group <c>apps</c> that are workloads.</summary>
    public static ImmutableArray<string> Workloads { get; } = ["deployments", "statefulsets", "daemonsets"];

    /// <summary>The whole configuration, as JSON, which is YAML too.</summary>
    public static string Configuration(ImmutableArray<JsonObject> ofApis)
    {
        IEnumerable<JsonObject> mappings =
            [Cluster(), Namespaces(), .. Workloads.Select(Workload), .. ofApis.Select(Copy)];
        return new JsonObject
        {
            ["deleteDependents"] = true,
            // An entity that nobody mapped would hide a mistake.
            ["createMissingRelatedEntities"] = false,
            ["resources"] = new JsonArray([.. mappings]),
        }.ToJsonString(Readable);
    }

    /// <summary>Kinds that are read beside workloads: namespaces, and those of the platform's APIs.</summary>
    public static IEnumerable<(string Group, string Plural)> KindsOf(ImmutableArray<JsonObject> ofApis) =>
    [
        ("", "namespaces"),
        .. ofApis.Select(static mapping => ((string)mapping["kind"]!).Split('/') is [var group, _, var plural]
            ? (group, plural)
            : throw new ArgumentException($"not group/version/plural: {mapping["kind"]}")),
    ];

    // Every cluster has this namespace exactly once.
    private static JsonObject Cluster() => Mapping("v1/namespaces", ".metadata.name == \"kube-system\"", new()
    {
        ["identifier"] = ThisCluster,
        ["title"] = ThisCluster,
        ["blueprint"] = Text(KubernetesCatalog.Cluster),
    });

    private static JsonObject Namespaces() => Mapping("v1/namespaces", "true", new()
    {
        ["identifier"] = $".metadata.name + \".\" + {ThisCluster}",
        ["title"] = ".metadata.name",
        ["blueprint"] = Text(KubernetesCatalog.Namespace),
        ["properties"] = new JsonObject
        {
            ["creationTimestamp"] = ".metadata.creationTimestamp",
            ["labels"] = ".metadata.labels",
        },
        ["relations"] = new JsonObject { ["Cluster"] = ThisCluster },
    });

    private static JsonObject Workload(string plural)
    {
        // A DaemonSet counts in its status what others wish for in their spec.
        var wanted = plural == "daemonsets" ? ".status.desiredNumberScheduled" : ".spec.replicas";
        var available = plural == "daemonsets" ? ".status.numberAvailable" : ".status.availableReplicas";
        return Mapping($"apps/v1/{plural}", "true", new()
        {
            ["identifier"] = $".metadata.name + \".\" + .kind + \".\" + .metadata.namespace + \".\" + {ThisCluster}",
            ["title"] = ".metadata.name",
            ["blueprint"] = Text(KubernetesCatalog.Workload),
            ["properties"] = new JsonObject
            {
                ["kind"] = ".kind",
                ["creationTimestamp"] = ".metadata.creationTimestamp",
                ["strategy"] = "(.spec.strategy // .spec.updateStrategy).type",
                ["labels"] = ".metadata.labels",
                ["replicas"] = wanted,
                ["availableReplicas"] = $"{available} // 0",
                ["isHealthy"] = $"if {wanted} == ({available} // 0) then \"Healthy\" else \"Unhealthy\" end",
                ["hasPrivileged"] = $"[{Containers}.securityContext.privileged // false] | any",
                ["hasLatest"] = $"[{Containers}.image | test(\":latest$\") or (test(\"[:@][^/]+$\") | not)] | any",
                ["hasLimits"] = $"[{Containers} | .resources.limits.memory != null] | all",
                ["containers"] = $"[{Containers} | {{name, image, resources}}]",
            },
            ["relations"] = new JsonObject { ["Namespace"] = $".metadata.namespace + \".\" + {ThisCluster}" },
        });
    }

    private static JsonObject Mapping(string kind, string query, JsonObject entity) => new()
    {
        ["kind"] = kind,
        ["selector"] = new JsonObject { ["query"] = query },
        ["port"] = new JsonObject { ["entity"] = new JsonObject { ["mappings"] = new JsonArray(entity) } },
    };

    private static string Text(string blueprint) => $"\"{blueprint}\"";

    private static JsonObject Copy(JsonObject mapping) => (JsonObject)mapping.DeepClone();
}
