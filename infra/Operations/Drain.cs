namespace Infra.Operations;

/// <summary>Something that controllers made, which is in no state: nobody deletes it once they are gone.</summary>
/// <param name="What">What it is.</param>
/// <param name="Why">What becomes of it otherwise, and how it goes.</param>
/// <param name="Look">The command that shows what is left of it; it must show nothing.</param>
internal sealed record Drain(string What, string Why, string Look)
{
    private const string Definition = "kubernetes:apiextensions.crossplane.io/v2:CompositeResourceDefinition";

    private const string ImagesOfAws = "aws:ecr/repositoryCreationTemplate:RepositoryCreationTemplate";

    private static readonly string[] Clusters =
    [
        "aws:eks/cluster:Cluster",
        "azure:containerservice/kubernetesCluster:KubernetesCluster",
        "gcp:container/cluster:Cluster",
    ];

    // By what goes, in the order in which things must go.
    private static readonly (Func<RecordedResource, bool> Goes, Func<IEnumerable<RecordedResource>, Drain> Of)[] Rules =
    [
        (static one => one.Type == Definition, static all => new Drain(
            "claims: environments, apps, databases",
            "without their definitions nobody deletes what they stand for; remove them from the management repository, "
                + "or Argo CD makes them again",
            $"kubectl get {string.Join(',', all.Select(static one => one.Name).Order())} --all-namespaces")),
        (Kind("pkg.crossplane.io/v1:Provider"), static _ => new Drain(
            "managed resources of clouds and servers",
            "without its provider each stays, costs, and holds its namespace; they go with their claims",
            "kubectl get managed --all-namespaces")),
        (Release("cloudnative-pg"), static _ => new Drain(
            "databases in the cluster, with their volumes",
            "with the operator's kinds the databases go at once, and what was not copied with them",
            "kubectl get clusters.postgresql.cnpg.io,persistentvolumeclaims --all-namespaces")),
        (Release("external-secrets"), static _ => new Drain(
            "secrets of teams",
            "with the kinds go the Secrets that were read by them; what was pushed stays in the store",
            "kubectl get externalsecrets,pushsecrets --all-namespaces")),
        (Kind("gateway.networking.k8s.io/v1:Gateway"), static _ => new Drain(
            "load balancers and DNS records",
            "they go a while after their Gateways; until then a cloud refuses to delete the network",
            "kubectl get services --all-namespaces | grep LoadBalancer")),
        (static one => Clusters.Contains(one.Type), static _ => new Drain(
            "volumes",
            "without the cluster nobody deletes them, and they cost",
            "kubectl get persistentvolumes")),
        (static one => one.Type == ImagesOfAws, static _ => new Drain(
            "images of apps",
            "pushes made their repositories: they stay, and cost",
            "aws ecr describe-repositories --query repositories[].repositoryName")),
        (static one => one.Type == "port:index/blueprint:Blueprint", static _ => new Drain(
            "entities in the portal",
            "a blueprint that has some is not deleted; exporters take theirs along only while they run",
            "curl --fail -H \"Authorization: Bearer $PORT_TOKEN\" "
                + "https://api.port.io/v1/blueprints/cluster/entities")),
    ];

    /// <summary>What must go before some resources can.</summary>
    public static IReadOnlyList<Drain> Of(IReadOnlyList<RecordedResource> going) =>
    [
        .. Rules.Select(rule => (rule.Of, Going: going.Where(rule.Goes).ToList()))
            .Where(static found => found.Going.Count > 0)
            .Select(static found => found.Of(found.Going)),
    ];

    private static Func<RecordedResource, bool> Kind(string kind) => one => one.Type == $"kubernetes:{kind}";

    private static Func<RecordedResource, bool> Release(string name) =>
        one => one.Type == "kubernetes:helm.sh/v3:Release" && one.Name == name;
}
