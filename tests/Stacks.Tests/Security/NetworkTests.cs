using System.Text.Json.Nodes;

namespace Infra.Stacks.Tests.Security;

/// <summary>Who may talk to whom, under the numbers of docs/SECURITY.md.</summary>
public sealed class NetworkTests
{
    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Namespaces_Always_DenyWhatIsNotAllowed_SEC44(string stack)
    {
        var plan = await CommittedStacks.PlanOf(stack);
        var denied = Written.By(plan, "NetworkPolicy").Where(DeniesAll)
            .Select(static found => (string)found["metadata"]!["namespace"]!)
            .ToHashSet(StringComparer.Ordinal);

        Assert.All(Written.By(plan, "Namespace"), found => Assert.Contains(Written.NameOf(found), denied));
    }

    // Redis has no password that keeps a pod of another namespace out.
    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task ArgoCd_Always_IsReachedByItselfAndTheGateway_SEC44(string stack)
    {
        var entrances =
            from policy in Written.By(await CommittedStacks.PlanOf(stack), "NetworkPolicy")
            where (string?)policy["metadata"]!["namespace"] == "argocd"
            from rule in policy["spec"]!["ingress"] as JsonArray ?? []
            let ports = rule!["ports"]!.AsArray().Select(static port => $"{port!["port"]}")
            select $"{rule["from"]!.ToJsonString()}{string.Join(',', ports)}";

        Assert.Equal(
            [
                """[{"namespaceSelector":{"matchLabels":{"kubernetes.io/metadata.name":"gateway-system"}}}]8080""",
                """[{"podSelector":{}}]""",
            ],
            entrances.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Teams_Always_AreApartAndFarFromMetadata_SEC44(string stack)
    {
        var plan = await CommittedStacks.PlanOf(stack);
        var policies = Written.Composed(plan, "NetworkPolicy");
        var blocks = policies.SelectMany(static found => found["spec"]!["egress"] as JsonArray ?? [])
            .SelectMany(static rule => rule!["to"]!.AsArray()).Select(static peer => peer!["ipBlock"])
            .Where(static block => (string?)block?["cidr"] == "0.0.0.0/0").ToList();

        Assert.Equal(
            Written.Composed(plan, "Namespace").Count,
            policies.Count(static found => IsFor(found, "Ingress")));
        Assert.Equal(
            Written.Composed(plan, "Namespace").Count,
            policies.Count(static found => IsFor(found, "Egress")));
        Assert.NotEmpty(blocks);
        Assert.All(blocks, static block => Assert.Contains("169.254.0.0/16", Written.Texts(block!["except"])));
    }

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Exporter_Always_LeavesByTlsOnly_SEC55(string stack)
    {
        var ports =
            from policy in Written.By(await CommittedStacks.PlanOf(stack), "NetworkPolicy")
            where (string?)policy["metadata"]!["namespace"] == "port-k8s-exporter"
            from rule in policy["spec"]!["egress"] as JsonArray ?? []
            from port in rule!["ports"]!.AsArray()
            select (int)port!["port"]!;

        Assert.Equal([53, 443, 6443], ports.Distinct().Order());
    }

    private static bool DeniesAll(JsonObject policy) =>
        policy["spec"]!["podSelector"] is JsonObject { Count: 0 }
        && IsFor(policy, "Ingress") && IsFor(policy, "Egress")
        && policy["spec"]!["ingress"] is null && policy["spec"]!["egress"] is null;

    private static bool IsFor(JsonObject policy, string direction) =>
        policy["spec"]!["podSelector"] is JsonObject { Count: 0 }
        && Written.Texts(policy["spec"]!["policyTypes"]).Contains(direction);
}
