using Infra.Plans;
using Infra.Testing;

namespace Infra.Stacks.Tests.Gcp;

/// <summary>What the committed environment on Google Cloud registers, and in which order.</summary>
public sealed class GcpStackTests
{
    /// <summary>What waits for what, and why.</summary>
    public static TheoryData<string, string, string> Gates => new()
    {
        { "gcp:compute/network:Network::network", "Service::compute", "a project knows no service that is off" },
        { "Account::services", "Service::iam", "a project knows no service that is off" },
        { "Cluster::cluster", "RouterNat::network", "nodes pull images through it" },
        { "NodePool::cluster-nodes", "IAMMember::cluster-nodes-1", "before it, nodes may not even report" },
        { "pulumi:providers:kubernetes::cluster", "NodePool::cluster-nodes", "pods need nodes" },
        { "ClusterSecretStore::platform", "IAMMember::platform-store-1", "before it, it may read nothing" },
        {
            "Provider::provider-gcp-cloudrun",
            "IAMMember::provider-gcp-cloudrun-2",
            "a service that may not run as its account is refused"
        },
        {
            "Provider::provider-gcp-sql",
            "Provider::crossplane-contrib-provider-family-gcp",
            "9: otherwise it would install a family of its own choice"
        },
        {
            "ClusterProviderConfig::default",
            "Connection::network-databases",
            "a database without it has no address"
        },
        { "Release::external-dns", "DnsManagedZoneIamMember::external-dns-2", "by which it writes records" },
        { "Release::cert-manager", "DnsManagedZoneIamMember::cert-manager-2", "by which it proves the domain" },
        { "Composition::sqldatabase-gcp", "Provider::provider-gcp-sql", "9: it composes what that brings" },
        { "ApplicationSet::apps", "ClusterProviderConfig::default", "claims need a cloud" },
    };

    [Fact]
    public async Task Stack_Committed_RegistersThis() =>
        Golden.Matches((await CommittedStacks.PlanOf("gcp")).ToString());

    [Theory]
    [MemberData(nameof(Gates))]
    public async Task Gate_Always_IsADependency(string from, string to, string reason)
    {
        var plan = await CommittedStacks.PlanOf("gcp");

        Assert.True(plan.HasPath(plan.The(from), plan.The(to)), $"{from} must wait for {to}: {reason}");
    }

    [Fact]
    public async Task Subjects_Always_AreExact()
    {
        var plan = await CommittedStacks.PlanOf("gcp");

        Assert.Equal(
            "assertion.sub in ['repo:acme@1/platform@2:pull_request', 'repo:acme@1/platform@2:environment:test']",
            (string?)plan.The("WorkloadIdentityPoolProvider::pipelines-test").Inputs["attributeCondition"]);
        Assert.Equal(
            "principal://iam.googleapis.com/pipelines-test/subject/repo:acme@1/platform@2:environment:test",
            (string?)plan.The("IAMMember::platform-gcp-apply-job").Inputs["member"]);
    }

    [Fact]
    public async Task Stores_Always_EndAtTheirKeys()
    {
        var plan = await CommittedStacks.PlanOf("gcp");

        Assert.Equal(
            "resource.name.startsWith('projects/123456789012/secrets/platform-test-')",
            ConditionOf("platform-store-1"));
        Assert.Equal(
            "resource.name.startsWith('projects/123456789012/secrets/test-')",
            ConditionOf("tenants-store-2"));
        Assert.Equal(
            "resource.name.startsWith('projects/123456789012/secrets/test-')",
            ConditionOf("services-secrets"));

        string? ConditionOf(string name) =>
            (string?)plan.The($"IAMMember::{name}").Inputs["condition"]!["expression"];
    }

    [Fact]
    public async Task Pipelines_Always_GiveOnlyWhatTheEnvironmentGives()
    {
        var plan = await CommittedStacks.PlanOf("gcp");
        var members = plan.Resources
            .Where(static found => found.Type == "gcp:projects/iAMMember:IAMMember").ToList();
        var limit = members
            .Single(static found => (string?)found.Inputs["role"] == "roles/resourcemanager.projectIamAdmin")
            .Inputs["condition"]!["expression"]!.ToString();
        var own = plan.Resources.Where(static found => found.Type == "gcp:projects/iAMCustomRole:IAMCustomRole")
            .ToDictionary(
                static found => found.Name,
                static found => $"projects/acme-platform/roles/{found.Inputs["roleId"]}");
        var given = members.Where(static found => !found.Name.StartsWith("platform-gcp-", StringComparison.Ordinal))
            .Select(static found => (string)found.Inputs["role"]!)
            .Select(role => own.GetValueOrDefault(role, role))
            .Distinct();

        Assert.Equal(given.Select(static role => $"'{role}'").Order(), RolesIn(limit).Order());

        static IEnumerable<string> RolesIn(string expression) =>
            expression[(expression.IndexOf("hasOnly([", StringComparison.Ordinal) + 9)..^2].Split(", ");
    }
}
