using Infra.Plans;
using Infra.Testing;

namespace Infra.Stacks.Tests.Azure;

/// <summary>What the committed environment on Azure registers, and in which order.</summary>
public sealed class AzureStackTests
{
    /// <summary>What waits for what, and why.</summary>
    public static TheoryData<string, string, string> Gates => new()
    {
        {
            "KubernetesCluster::cluster",
            "SubnetNatGatewayAssociation::network-nodes-out",
            "nodes join through the NAT gateway"
        },
        { "KubernetesCluster::cluster", "Assignment::cluster-joins-network", "before it, nodes may not join" },
        {
            "Environment::containers",
            "SubnetNatGatewayAssociation::network-containers-out",
            "its subnet has no other way out"
        },
        {
            "ClusterSecretStore::tenants",
            "FederatedIdentityCredential::tenants-store",
            "before it, nobody takes its token"
        },
        { "ClusterSecretStore::tenants", "Assignment::tenants-store", "before it, it may read nothing" },
        {
            "Provider::provider-azure-dbforpostgresql",
            "FederatedIdentityCredential::crossplane-2",
            "pods that start earlier have no identity"
        },
        {
            "FederatedIdentityCredential::crossplane-2",
            "FederatedIdentityCredential::crossplane",
            "Azure refuses two changes of one identity at a time"
        },
        {
            "Provider::provider-azure-containerapp",
            "Provider::crossplane-contrib-provider-family-azure",
            "9: otherwise it would install a family of its own choice"
        },
        {
            "ClusterProviderConfig::default",
            "ZoneVirtualNetworkLink::network-databases",
            "a server whose name nobody finds is of no use"
        },
        { "Release::external-dns", "FederatedIdentityCredential::external-dns", "as whom it writes records" },
        { "Release::cert-manager", "Assignment::cert-manager", "as whom it proves the domain" },
        {
            "Composition::sqldatabase-azure",
            "Provider::provider-azure-dbforpostgresql",
            "9: it composes what that brings"
        },
        { "ApplicationSet::apps", "ClusterProviderConfig::default", "claims need a cloud" },
    };

    [Fact]
    public async Task Stack_Committed_RegistersThis() =>
        Golden.Matches((await CommittedStacks.PlanOf("azure")).ToString());

    [Theory]
    [MemberData(nameof(Gates))]
    public async Task Gate_Always_IsADependency(string from, string to, string reason)
    {
        var plan = await CommittedStacks.PlanOf("azure");

        Assert.True(plan.HasPath(plan.The(from), plan.The(to)), $"{from} must wait for {to}: {reason}");
    }

    [Fact]
    public async Task Subjects_Always_AreExact()
    {
        var plan = await CommittedStacks.PlanOf("azure");
        var subjects = plan.Resources
            .Where(static found => found.Type.EndsWith(":FederatedIdentityCredential", StringComparison.Ordinal))
            .ToDictionary(static found => found.Name, static found => (string)found.Inputs["subject"]!);

        Assert.Equal("repo:acme@1/platform@2:pull_request", subjects["pipelines-test-preview"]);
        Assert.Equal("repo:acme@1/platform@2:environment:test", subjects["pipelines-test-apply"]);
        Assert.Equal("system:serviceaccount:external-secrets:tenants-store", subjects["tenants-store"]);
        Assert.All(subjects.Values, static subject => Assert.DoesNotContain('*', subject));
    }

    [Fact]
    public async Task Crossplane_Never_MayHandOutMoreThanAppsIdentity()
    {
        var plan = await CommittedStacks.PlanOf("azure");
        var actions = plan.The("RoleDefinition::crossplane").Inputs["permissions"]![0]!["actions"]!.AsArray()
            .Select(static action => (string)action!).ToList();
        var scopes = plan.Resources
            .Where(static found => (string?)found.Inputs["roleDefinitionName"] == "Managed Identity Operator")
            .Select(static found => (string)found.Inputs["scope"]!);

        Assert.DoesNotContain(actions, static action =>
            action.Contains('*', StringComparison.Ordinal)
            || action.StartsWith("Microsoft.Authorization/", StringComparison.Ordinal)
            || action.StartsWith("Microsoft.ManagedIdentity/", StringComparison.Ordinal));
        Assert.Contains("containers-runtime", Assert.Single(scopes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pipelines_Never_MakeAdministrators()
    {
        var plan = await CommittedStacks.PlanOf("azure");
        var grants = plan.Resources.Where(static found =>
            (string?)found.Inputs["roleDefinitionName"] == "User Access Administrator").ToList();

        var only = Assert.Single(grants);
        Assert.Contains(
            "{8e3af657-a8ff-443c-a75c-2fe8c4bcb635, 18d7d88d-d35e-4fb5-a5c3-7773c20a72d9, "
            + "f58310d9-a9f6-439a-9e8d-f62e7b41a168}",
            (string?)only.Inputs["condition"],
            StringComparison.Ordinal);
    }
}
