using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Infra.Components.Foundation;

/// <summary>What nobody may write into the cluster, not even by mistake of the platform itself.</summary>
internal sealed class AdmissionPolicies : ComponentResource
{
    public AdmissionPolicies(AdmissionRules rules, ComponentResourceOptions options)
        : base("infra:foundation:AdmissionPolicies", "admission", options)
    {
        foreach (var policy in Of(rules))
        {
            policy.Install(this);
        }

        RegisterOutputs();
    }

    internal static IEnumerable<AdmissionPolicy> Of(AdmissionRules rules) =>
    [
        Packages(rules), RuntimeConfigs, ClusterStores, Stores(rules), TenantSecrets(rules), TenantPushes(rules),
        Projects, ProjectsOfSets, Administrators, Places,
    ];

    private static AdmissionPolicy RuntimeConfigs => new(
        "platform-runtime-configs", "pkg.crossplane.io", "deploymentruntimeconfigs")
    {
        Rules =
        [
            (
                $"{NoPod} || !has({Pod}.hostNetwork) && !has({Pod}.hostPID) && !has({Pod}.hostIPC)",
                "a package does not run in the node's own namespaces"),
            (
                $"{NoPod} || !has({Pod}.containers) || {Pod}.containers.all(c, !has(c.securityContext) || "
                + "!has(c.securityContext.privileged) || !c.securityContext.privileged)",
                "a package does not run privileged"),
        ],
    };

    private static AdmissionPolicy ClusterStores => new(
        "platform-cluster-stores", "external-secrets.io", "clustersecretstores")
    {
        Rules =
        [
            (
                "has(object.spec.conditions) && size(object.spec.conditions) > 0",
                "a cluster's store says which namespaces may use it"),
        ],
    };

    private static AdmissionPolicy Projects => new("platform-projects", "argoproj.io", "applications")
    {
        Rules = [("!(object.spec.project in ['', 'default'])", "an application belongs to a project of its own")],
    };

    private static AdmissionPolicy ProjectsOfSets => new("platform-project-sets", "argoproj.io", "applicationsets")
    {
        Rules =
        [
            (
                "!(object.spec.template.spec.project in ['', 'default'])",
                "applications belong to a project of their own"),
        ],
    };

    private static AdmissionPolicy Administrators => new(
        "platform-administrators", "rbac.authorization.k8s.io", "clusterrolebindings", "rolebindings")
    {
        Rules =
        [
            (
                "object.roleRef.name != 'cluster-admin' || 'system:masters' in request.userInfo.groups",
                "nothing but the cluster itself makes administrators"),
        ],
    };

    private static AdmissionPolicy Places => new("platform-places", PlatformLabel.Group, "*")
    {
        Where = new LabelSelectorRequirementArgs { Key = PlatformLabel.Place, Operator = "Exists" },
        Rules =
        [
            (
                "!has(object.spec.crossplane) || !has(object.spec.crossplane.compositionSelector) || "
                + "!has(object.spec.crossplane.compositionSelector.matchLabels) || "
                + $"!('{PlatformLabel.Place}' in object.spec.crossplane.compositionSelector.matchLabels) || "
                + $"object.spec.crossplane.compositionSelector.matchLabels['{PlatformLabel.Place}'] == "
                + $"namespaceObject.metadata.labels['{PlatformLabel.Place}']",
                "an app runs where its environment is"),
            (
                "!has(object.spec.crossplane) || !has(object.spec.crossplane.compositionRef) || "
                + "request.userInfo.username.startsWith('system:serviceaccount:crossplane-system:') || "
                + "oldObject != null && has(oldObject.spec.crossplane) && "
                + "has(oldObject.spec.crossplane.compositionRef) && "
                + "oldObject.spec.crossplane.compositionRef.name == object.spec.crossplane.compositionRef.name",
                "how an object is made is chosen by the platform"),
        ],
    };

    private static string Pod => "object.spec.deploymentTemplate.spec.template.spec";

    private static string NoPod => "!has(object.spec.deploymentTemplate) || "
        + "!has(object.spec.deploymentTemplate.spec.template.spec)";

    private static AdmissionPolicy Packages(AdmissionRules rules) => new(
        "platform-packages", "pkg.crossplane.io", "providers", "functions", "configurations")
    {
        Rules =
        [
            (
                $"[{Quoted(rules.PackagePrefixes)}].exists(p, object.spec.package.startsWith(p))",
                $"packages come from {string.Join(" or ", rules.PackagePrefixes)}"),
            (
                "object.spec.package.contains('@sha256:') || "
                + "object.spec.package.matches(':v[0-9]+[.][0-9]+[.][0-9]+$')",
                "a package is one version of it, by digest or by release"),
        ],
    };

    private static AdmissionPolicy Stores(AdmissionRules rules) => new(
        "platform-stores", "external-secrets.io", "secretstores", "clustersecretstores")
    {
        Rules =
        [
            (
                string.Join(" || ", rules.StoreKinds.Select(static kind => $"has(object.spec.provider.{kind})")),
                $"secrets are kept in: {string.Join(", ", rules.StoreKinds)}"),
        ],
    };

    private static AdmissionPolicy TenantSecrets(AdmissionRules rules) => new(
        "platform-tenant-secrets", "external-secrets.io", "externalsecrets")
    {
        Where = OfTenants,
        Rules =
        [
            (
                $"!has(object.spec.secretStoreRef) || {IsTheirs(rules, "object.spec.secretStoreRef")}",
                $"teams read from the store {rules.TenantStore}"),
            (
                "!has(object.spec.data) || object.spec.data.all(d, !has(d.sourceRef) && "
                + $"d.remoteRef.key.startsWith({Own(rules)}))",
                "a team reads keys that start with its namespace, from that one store"),
            (
                "!has(object.spec.dataFrom) || object.spec.dataFrom.all(d, !has(d.find) && "
                + "(!has(d.sourceRef) || !has(d.sourceRef.storeRef)) && "
                + $"(!has(d.extract) || d.extract.key.startsWith({Own(rules)})))",
                "a team reads keys that start with its namespace, and searches for none"),
        ],
    };

    private static AdmissionPolicy TenantPushes(AdmissionRules rules) => new(
        "platform-tenant-pushes", "external-secrets.io", "pushsecrets")
    {
        Where = OfTenants,
        Rules =
        [
            (
                $"object.spec.secretStoreRefs.all(s, {IsTheirs(rules, "s")})",
                $"teams write to the store {rules.TenantStore}"),
            (
                "has(object.spec.data) && "
                + $"object.spec.data.all(d, d.match.remoteRef.remoteKey.startsWith({Own(rules)}))",
                "a team writes keys that start with its namespace"),
        ],
    };

    private static LabelSelectorRequirementArgs OfTenants =>
        new() { Key = PlatformLabel.Environment, Operator = "Exists" };

    private static string IsTheirs(AdmissionRules rules, string store) =>
        $"has({store}.name) && {store}.name == '{rules.TenantStore}' && "
        + $"has({store}.kind) && {store}.kind == 'ClusterSecretStore'";

    private static string Own(AdmissionRules rules) => $"'{rules.KeyPrefix}-' + request.namespace + '-'";

    private static string Quoted(IEnumerable<string> texts) =>
        string.Join(", ", texts.Select(static text => $"'{text}'"));
}
