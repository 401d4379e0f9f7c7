using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Infra.Components.Foundation;

/// <summary>Which secret stores there are, who may use them, and which keys teams read and write.</summary>
internal static class StorePolicies
{
    private const string Group = "external-secrets.io";

    public static IEnumerable<AdmissionPolicy> Of(AdmissionRules rules) =>
        [ClusterStores, Stores(rules), TenantSecrets(rules), TenantPushes(rules)];

    private static AdmissionPolicy ClusterStores => new("platform-cluster-stores", Group, "clustersecretstores")
    {
        Rules =
        [
            (
                "has(object.spec.conditions) && size(object.spec.conditions) > 0",
                "a cluster's store says which namespaces may use it"),
            (
                "object.spec.?conditions.orValue([]).all(c, size(c.?namespaces.orValue([])) > 0 || "
                + "size(c.?namespaceSelector.matchLabels.orValue({})) > 0)",
                "a cluster's store is for namespaces by name or by label, never for all"),
        ],
    };

    private static LabelSelectorRequirementArgs OfTenants =>
        new() { Key = PlatformLabel.Environment, Operator = "Exists" };

    private static AdmissionPolicy Stores(AdmissionRules rules) => new(
        "platform-stores", Group, "secretstores", "clustersecretstores")
    {
        Rules =
        [
            (
                $"object.spec.provider.all(kind, kind in [{Cel.Texts(rules.StoreKinds)}])",
                $"secrets are kept in: {string.Join(", ", rules.StoreKinds)}"),
        ],
    };

    private static AdmissionPolicy TenantSecrets(AdmissionRules rules) => new(
        "platform-tenant-secrets", Group, "externalsecrets")
    {
        Where = OfTenants,
        Variables = [Own(rules)],
        Rules =
        [
            (
                $"!has(object.spec.secretStoreRef) || {IsTheirs(rules, "object.spec.secretStoreRef")}",
                $"teams read from the store {rules.TenantStore}"),
            (
                "object.spec.?data.orValue([]).all(d, !has(d.sourceRef) && "
                + "d.remoteRef.key.startsWith(variables.own))",
                "a team reads keys that start with its namespace, from that one store"),
            (
                "object.spec.?dataFrom.orValue([]).all(d, !has(d.find) && "
                + "!d.?sourceRef.storeRef.hasValue() && "
                + "d.?extract.key.orValue(variables.own).startsWith(variables.own))",
                "a team reads keys that start with its namespace, and searches for none"),
            (
                "object.spec.?dataFrom.orValue([]).all(d, "
                + "d.?sourceRef.generatorRef.kind.orValue('Password') == 'Password')",
                "a team generates passwords, and no access to anything"),
        ],
    };

    private static AdmissionPolicy TenantPushes(AdmissionRules rules) => new(
        "platform-tenant-pushes", Group, "pushsecrets")
    {
        Where = OfTenants,
        Variables = [Own(rules)],
        Rules =
        [
            (
                $"object.spec.secretStoreRefs.all(s, {IsTheirs(rules, "s")})",
                $"teams write to the store {rules.TenantStore}"),
            (
                "object.spec.?data.orValue([]).all(d, d.match.remoteRef.remoteKey.startsWith(variables.own))",
                "a team writes keys that start with its namespace"),
            ("!has(object.spec.dataTo)", "a team lists the keys that it writes"),
        ],
    };

    private static string IsTheirs(AdmissionRules rules, string store) =>
        $"{store}.?name.orValue('') == {Cel.Text(rules.TenantStore)} && "
        + $"{store}.?kind.orValue('') == 'ClusterSecretStore'";

    // No environment has two hyphens in its name: what one's keys start with, no other's do.
    private static (string Name, string Expression) Own(AdmissionRules rules) =>
        ("own", $"{Cel.Text($"{rules.KeyPrefix}-")} + request.namespace + '--'");
}
