namespace Infra.Platform.Modeling.Compositions;

/// <summary>The kind of a composed object.</summary>
internal sealed record ObjectKind(string ApiVersion, string Kind)
{
    // Known here so that a mistake shows without the schemas; they say it of every kind.
    private static readonly HashSet<string> ClusterScoped =
    [
        "/Namespace", "/Node", "/PersistentVolume", "rbac.authorization.k8s.io/ClusterRole",
        "rbac.authorization.k8s.io/ClusterRoleBinding", "apiextensions.k8s.io/CustomResourceDefinition",
        "storage.k8s.io/StorageClass", "scheduling.k8s.io/PriorityClass", "networking.k8s.io/IngressClass",
        "admissionregistration.k8s.io/ValidatingAdmissionPolicy",
        "admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding",
        "admissionregistration.k8s.io/ValidatingWebhookConfiguration",
        "admissionregistration.k8s.io/MutatingWebhookConfiguration", "gateway.networking.k8s.io/GatewayClass",
        "apiextensions.crossplane.io/EnvironmentConfig", "apiextensions.crossplane.io/Composition",
        "apiextensions.crossplane.io/CompositeResourceDefinition", "protection.crossplane.io/ClusterUsage",
        "external-secrets.io/ClusterSecretStore", "external-secrets.io/ClusterExternalSecret",
        "external-secrets.io/ClusterPushSecret", "cert-manager.io/ClusterIssuer",
        "postgresql.cnpg.io/ClusterImageCatalog",
    ];

    public string Group => ApiVersion[..Math.Max(0, Slash)];

    public string Version => ApiVersion[(Slash + 1)..];

    public string GroupKind => $"{Group}/{Kind}";

    /// <summary>What function-auto-ready calls it.</summary>
    public string RuleKey => $"{Group}_{Version}_{Kind}";

    /// <summary>Whether it is known to live outside of namespaces. Managed resources do, but for the groups with
    /// <c>.m.</c>.</summary>
    public bool IsClusterScoped => ClusterScoped.Contains(GroupKind)
        || Kind == "ClusterProviderConfig"
        || (Group.EndsWith(".upbound.io", StringComparison.Ordinal)
            && !Group.Contains(".m.", StringComparison.Ordinal));

    private int Slash => ApiVersion.IndexOf('/', StringComparison.Ordinal);

    public override string ToString() => Group.Length == 0 ? Kind : $"{Kind}.{Group}";
}
