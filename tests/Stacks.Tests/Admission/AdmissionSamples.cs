using System.Text.Json.Nodes;

using Infra.Platform.Yaml;

namespace Infra.Stacks.Tests.Admission;

/// <summary>Objects that every policy accepts, and changes to them.</summary>
internal static class AdmissionSamples
{
    private const string Text =
        """
        apiVersion: pkg.crossplane.io/v1
        kind: Provider
        metadata: {name: provider-sql}
        spec: {package: "xpkg.crossplane.io/crossplane-contrib/provider-sql:v0.16.0"}
        ---
        apiVersion: pkg.crossplane.io/v1
        kind: Function
        metadata: {name: function-auto-ready}
        spec: {package: "xpkg.crossplane.io/crossplane-contrib/function-auto-ready:v0.7.0"}
        ---
        apiVersion: pkg.crossplane.io/v1
        kind: Configuration
        metadata: {name: configuration-app}
        spec: {package: "xpkg.crossplane.io/crossplane-contrib/configuration-app:v1.0.0"}
        ---
        apiVersion: pkg.crossplane.io/v1beta1
        kind: ImageConfig
        metadata: {name: credentials}
        spec:
          matchImages: [{prefix: xpkg.crossplane.io}]
          registry: {authentication: {pullSecretRef: {name: pull}}}
        ---
        apiVersion: pkg.crossplane.io/v1beta1
        kind: DeploymentRuntimeConfig
        metadata: {name: provider-sql}
        spec:
          deploymentTemplate:
            spec:
              selector: {}
              template: {spec: {containers: [{name: package-runtime, securityContext: {privileged: false}}]}}
        ---
        apiVersion: external-secrets.io/v1
        kind: ClusterSecretStore
        metadata: {name: tenants}
        spec:
          provider: {kubernetes: {remoteNamespace: tenants-secrets}}
          conditions: [{namespaceSelector: {matchLabels: {platform.example.org/secrets: "true"}}}]
        ---
        apiVersion: external-secrets.io/v1
        kind: SecretStore
        metadata: {name: own, namespace: argocd}
        spec: {provider: {kubernetes: {remoteNamespace: argocd}}}
        ---
        apiVersion: external-secrets.io/v1
        kind: ExternalSecret
        metadata: {name: mail, namespace: team-a}
        spec:
          secretStoreRef: {kind: ClusterSecretStore, name: tenants}
          data: [{secretKey: password, remoteRef: {key: test-team-a--mail}}]
        ---
        apiVersion: external-secrets.io/v1alpha1
        kind: PushSecret
        metadata: {name: orders-connection, namespace: team-a}
        spec:
          secretStoreRefs: [{kind: ClusterSecretStore, name: tenants}]
          selector: {secret: {name: orders-connection}}
          data: [{match: {remoteRef: {remoteKey: test-team-a--orders-connection}}}]
        ---
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata: {name: team-a-orders, namespace: argocd}
        spec: {project: team-a, destination: {namespace: team-a}}
        ---
        apiVersion: argoproj.io/v1alpha1
        kind: ApplicationSet
        metadata: {name: apps, namespace: argocd}
        spec:
          generators: [{list: {elements: []}}]
          template: {metadata: {name: app}, spec: {project: team-a, destination: {namespace: team-a}}}
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata: {name: readers}
        roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
        subjects: [{kind: Group, name: developers}]
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata: {name: readers, namespace: team-a}
        roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
        subjects: [{kind: Group, name: developers}]
        ---
        apiVersion: kubernetes.m.crossplane.io/v1alpha1
        kind: Object
        metadata: {name: orders, namespace: team-b}
        spec: {forProvider: {manifest: {apiVersion: v1, kind: ConfigMap, metadata: {name: orders}}}}
        ---
        apiVersion: platform.example.org/v1alpha1
        kind: BackendApp
        metadata: {name: orders, namespace: team-a}
        spec: {image: "registry.example.org/team-a/orders:1.4.2", crossplane: {compositionUpdatePolicy: Automatic}}
        ---
        apiVersion: platform.example.org/v1alpha1
        kind: SqlDatabase
        metadata: {name: orders, namespace: team-a}
        spec: {size: small}
        ---
        apiVersion: platform.example.org/v1alpha1
        kind: Environment
        metadata: {name: team-a}
        spec: {team: checkout, cluster: control-plane}
        """;

    private static readonly Dictionary<string, JsonObject> ByKind = Read(Text)
        .ToDictionary(static found => (string)found["kind"]!);

    private static readonly Dictionary<string, JsonObject> Namespaces = Read(NamespaceSamples.Text)
        .ToDictionary(static found => (string)found["metadata"]!["name"]!);

    /// <summary>Each of them, as its maker creates it.</summary>
    public static IEnumerable<AdmissionRequest> All => ByKind.Keys.Select(static kind => Changed(kind, "{}"));

    /// <summary>One of them, changed.</summary>
    /// <param name="kind">Which one.</param>
    /// <param name="change">YAML with what is other in the <c>object</c>, what was other in the <c>old</c> one, and who
    /// asks (<c>by</c>); null takes a field away. In a namespace that the object names.</param>
    public static AdmissionRequest Changed(string kind, string change)
    {
        var changes = Read(change).Single();
        Assert.Empty(changes.Select(static field => field.Key).Except(["object", "old", "by"]));
        var changed = Merged(ByKind[kind], changes["object"]);
        return new()
        {
            Object = changed,
            OldObject = changes["old"] is { } old ? Merged(ByKind[kind], old) : null,
            Namespace = (string?)changed["metadata"]!["namespace"] is { } name ? Namespaces[name] : null,
            By = By((string?)changes["by"] ?? (kind == "Object" ? "crossplane" : "somebody")),
        };
    }

    private static Requester By(string name) => name switch
    {
        "somebody" => Requester.Bootstrapper,
        "crossplane" => Requester.Crossplane,
        "provider" => Requester.Account("crossplane-system", "provider-kubernetes"),
        "impostor" => Requester.Account("crossplane-system-2", "crossplane"),
        "team" => Requester.Account("team-a", "deployer"),
        "cluster" => Requester.Cluster,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "nobody"),
    };

    // RFC 7386, but a list changes whole.
    private static JsonObject Merged(JsonObject whole, JsonNode? change)
    {
        var merged = (JsonObject)whole.DeepClone();
        foreach (var (name, value) in change as JsonObject ?? [])
        {
            if (value is JsonObject fields)
            {
                merged[name] = Merged(merged[name] as JsonObject ?? [], fields);
            }
            else if (value is null)
            {
                merged.Remove(name);
            }
            else
            {
                merged[name] = value.DeepClone();
            }
        }

        return merged;
    }

    private static IEnumerable<JsonObject> Read(string text) =>
        YamlFile.Read(text, "a sample").Select(static document => (JsonObject)document.Root!);
}
