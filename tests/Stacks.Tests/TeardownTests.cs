using Infra.Plans;
using Infra.Stacks.Tests.Settings;

namespace Infra.Stacks.Tests;

/// <summary>In which order an environment goes, and what does not go where data is guarded.</summary>
public sealed class TeardownTests
{
    private const string Definition = "CompositeResourceDefinition";

    // What goes first, what may go only then, and why; a name is left out where all of a kind are meant.
    private static readonly (string First, string Then, string Reason)[] Order =
    [
        ("ApplicationSet", "CompositeResourceDefinition", "1: it would make claims again while they go"),
        ("ApplicationSet", "Application", "1: apps go before the environments that they are in"),
        ("ApplicationSet", "Release::argo-cd", "1: what Argo CD still has to do, it must be there for"),
        ("Application", "CompositeResourceDefinition", "1: it would make environments again while they go"),
        ("Application", "Composition", "2: what a claim became is found by how it was made"),
        ("Application", "AppProject", "1: it is one of the project"),
        ("AppProject", "Release::argo-cd", "1: its kind is the chart's"),
        ("ApplicationSet", "ClusterSecretStore", "4: apps read their secrets while they run"),
        ("ExternalSecret", "ClusterSecretStore::platform", "4: finalizers ask the store"),
        ("ClusterSecretStore", "Release::external-secrets", "4: its finalizer wants the controller"),
        ("ClusterSecretStore", "SecretVersion", "4: the store outlives nothing that it keeps"),
        ("Release::external-secrets", "PodIdentityAssociation::secret-stores", "4: it ends as whom it was"),
        ("Release::port-k8s-exporter", "CompositeResourceDefinition", "1: it reports until there is nothing"),
        ("Release::port-k8s-exporter", "ExternalSecret::port-credentials", "4: it reports by it"),
        ("Composition", "CompositeResourceDefinition", "5: it is about one"),
        ("CompositeResourceDefinition", "ClusterProviderConfig", "5: managed resources use it until they are gone"),
        ("CompositeResourceDefinition", "pkg.crossplane.io/v1:Provider", "3: nobody else takes finalizers off"),
        ("CompositeResourceDefinition", "Function", "5: an object of it is made by functions"),
        ("CompositeResourceDefinition", "ClusterRole::platform-compose", "2: by it Crossplane deletes"),
        ("CompositeResourceDefinition", "EnvironmentConfig", "2: Compositions read it to the end"),
        (
            "ClusterProviderConfig::default",
            "pkg.crossplane.io/v1:Provider::crossplane-contrib-provider-family-aws",
            "5: its kind is the family's"
        ),
        ("pkg.crossplane.io/v1:Provider", "Release::crossplane", "5: packages are Crossplane's to delete"),
        ("Function", "Release::crossplane", "5: packages are Crossplane's to delete"),
        (
            "pkg.crossplane.io/v1:Provider::provider-aws-rds",
            "PodIdentityAssociation::provider-aws-rds",
            "3: it deletes as whom that makes it"
        ),
        ("ApplicationSet", "StatefulSet::schemahero", "7: schemas of apps are its to end"),
        ("StatefulSet::schemahero", "CustomResourceDefinition", "7: it watches every one of its kinds"),
        ("ApplicationSet", "Release::cloudnative-pg", "9: databases are its to end"),
        ("ClusterImageCatalog", "Release::cloudnative-pg", "9: its kind is the chart's"),
        ("HTTPRoute", "Gateway::public", "9: it attaches to it"),
        ("Gateway", "GatewayClass", "9: it is one of that class"),
        ("Gateway", "Certificate", "9: its listener names it"),
        ("Gateway", "Release::external-dns", "9: whoever takes its records back is still there"),
        ("GatewayClass", "Release::envoy-gateway", "9: its finalizer wants the controller"),
        ("Certificate", "ClusterIssuer", "9: it was signed there"),
        ("ClusterIssuer", "Release::cert-manager", "9: its kind is the chart's"),
        ("Release", "NodeGroup", "pods end on nodes"),
        ("Release", "KubernetesCluster", "pods end on nodes"),
        ("Release", "NodePool", "pods end on nodes"),
        ("Namespace", "NodeGroup", "a namespace is empty only when its pods have ended"),
        ("Namespace", "AccessPolicyAssociation", "who deletes it must still be allowed to"),
        ("NodeGroup", "Route", "nodes reach the cluster through it"),
        ("NodeGroup", "Cluster", "nodes are the cluster's"),
    ];

    [Fact]
    public async Task Order_Always_IsThatOfTheGraph()
    {
        var unused = Order.ToHashSet();
        var wrong = new List<string>();
        foreach (var stack in CommittedStacks.All)
        {
            var plan = await CommittedStacks.PlanOf(stack);
            foreach (var rule in Order)
            {
                foreach (var (first, then) in PairsOf(plan, rule))
                {
                    unused.Remove(rule);
                    if (!plan.HasPath(first, then))
                    {
                        wrong.Add($"{stack}: {first} must go before {then}: {rule.Reason}");
                    }
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(unused.Count == 0, $"no plan has what these are about: {string.Join('\n', unused)}");
    }

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Objects_Always_GoBeforeTheirNamespace(string stack)
    {
        var plan = await CommittedStacks.PlanOf(stack);
        var homes = plan.Resources.Where(static found => found.Type == "kubernetes:core/v1:Namespace")
            .ToDictionary(static found => (found.IsInFurtherCluster, found.Name));
        var late =
            from found in plan.Resources
            let home = (string?)found.Inputs["metadata"]?["namespace"] ?? (string?)found.Inputs["namespace"]
            where found.Type.StartsWith("kubernetes:", StringComparison.Ordinal)
            let place = (found.IsInFurtherCluster, home ?? "")
            where homes.ContainsKey(place)
            where !plan.HasPath(found, homes[place])
            select $"{found} does not go before its namespace {home}";

        Assert.Empty(late);
    }

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Guards_Protected_AreWhatDataStandsOn(string stack)
    {
        var plan = await CommittedStacks.PlanOf(SettingsFile.Of(stack).With("platform.protect", "true"));
        var guards = plan.Resources.Where(static found =>
            found.Type.EndsWith($":{Definition}", StringComparison.Ordinal)
            || found.Type.EndsWith("/v1:Composition", StringComparison.Ordinal)
            || found.Title is "kubernetes:helm.sh/v3:Release  external-secrets"
                or "kubernetes:helm.sh/v3:Release  cloudnative-pg"
                or "kubernetes:core/v1:Namespace  tenants-secrets").ToList();

        Assert.True(guards.Count > 10);
        Assert.All(guards, static guard => Assert.True(guard.IsProtected, $"{guard} guards data"));
    }

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Nothing_Unguarded_IsProtected(string stack)
    {
        var settings = SettingsFile.Of(stack).With("platform.protect", "false");
        var plan = await CommittedStacks.PlanOf(settings);
        var clusters = plan.Resources.Where(static found => (bool?)found.Inputs["deletionProtection"] == true);

        Assert.Equal(
            clusters.Select(static found => found.Title),
            plan.Resources.Where(static found => found.IsProtected).Select(static found => found.Title));
    }

    [Fact]
    public async Task Prod_Always_IsGuarded()
    {
        var plan = await CommittedStacks.PlanOf("prod");

        Assert.True(plan.The("aws:eks/cluster:Cluster::cluster").IsProtected);
        Assert.True(plan.The("CompositeResourceDefinition::sqldatabases.platform.example.org").IsProtected);
    }

    private static IEnumerable<(PlannedResource First, PlannedResource Then)> PairsOf(
        Plan plan, (string First, string Then, string Reason) rule) =>
        from first in plan.Resources
        where Is(first, rule.First)
        from then in plan.Resources
        where Is(then, rule.Then) && then.IsInFurtherCluster == first.IsInFurtherCluster
        select (first, then);

    // As in Release::argo-cd, or without a name.
    private static bool Is(PlannedResource resource, string title)
    {
        var parts = title.Split("::");
        return (parts.Length == 1 || resource.Name == parts[1])
            && !resource.IsComponent
            && resource.Type.EndsWith($":{parts[0]}", StringComparison.Ordinal);
    }
}
