using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Infra.Components.Foundation;

/// <summary>In which clusters environments are, and what they have there.</summary>
internal static class ClusterPolicies
{
    public static IEnumerable<AdmissionPolicy> Of(AdmissionRules rules) =>
        rules.ClustersWithoutDatabases.Length > 0 ? [Known(rules), Databases(rules)] : [Known(rules)];

    // Nothing would be made in a cluster that nobody knows, and nobody would say why.
    private static AdmissionPolicy Known(AdmissionRules rules) => new(
        "platform-environment-clusters", PlatformLabel.Group, "environments")
    {
        Variables =
        [
            ("cluster", $"object.spec.?cluster.orValue({Cel.Text(rules.Clusters[0])})"),
            ("place", "object.spec.?crossplane.compositionSelector.matchLabels"
                + $"[?{Cel.Text(PlatformLabel.Place)}].orValue('')"),
        ],
        Rules =
        [
            (
                $"variables.cluster in [{Cel.Texts(rules.Clusters)}]",
                $"an environment is in a cluster that this platform knows: {string.Join(", ", rules.Clusters)}"),
            (
                $"(variables.cluster != {Cel.Text(rules.Clusters[0])}) == "
                + $"(variables.place == {Cel.Text(rules.ClusterPlace)})",
                $"an environment in another cluster, and no other one, selects {PlatformLabel.Place}: "
                + rules.ClusterPlace),
        ],
    };

    // Its keys would not reach the apps.
    private static AdmissionPolicy Databases(AdmissionRules rules) => new(
        "platform-cluster-databases", PlatformLabel.Group, "sqldatabases")
    {
        Where = new LabelSelectorRequirementArgs { Key = PlatformLabel.Cluster, Operator = "Exists" },
        Rules =
        [
            (
                $"!(namespaceObject.metadata.labels['{PlatformLabel.Cluster}'] in "
                + $"[{Cel.Texts(rules.ClustersWithoutDatabases)}])",
                "apps in these clusters have no databases, as the clusters have no identity in the cloud: "
                + string.Join(", ", rules.ClustersWithoutDatabases)),
        ],
    };
}
