using Infra.Plans;
using Infra.Stacks.Aws;
using Infra.Stacks.Settings;
using Infra.Stacks.Tests.Settings;

namespace Infra.Stacks.Tests;

/// <summary>A cluster beside the control plane's: how it is known, what is put into it, and what never is.</summary>
public sealed class FurtherClusterTests
{
    /// <summary>One that has no identity in a cloud.</summary>
    internal const string Edge =
        """[{"name":"edge","gateway":"node-port","metricsServer":"present","identity":"none"}]""";

    private const string Two =
        """
        [{"name":"edge","gateway":"node-port","metricsServer":"present","identity":"none"},
         {"name":"far","gateway":"cluster-ip","metricsServer":"install","identity":"none"}]
        """;

    [Fact]
    public async Task Registration_Always_ReadsTheAccessFromTheStore()
    {
        var plan = await CommittedStacks.PlanOf("prod");
        var config = plan.The("ClusterProviderConfig::edge").Inputs["spec"]!["credentials"]!;
        var destination = plan.The("ExternalSecret::destination-edge").Inputs;
        var secret = destination["spec"]!["target"]!["template"]!["metadata"]!;

        Assert.Equal("Secret", (string?)config["source"]);
        Assert.Equal("cluster-edge", (string?)config["secretRef"]!["name"]);
        Assert.Equal("argocd", (string?)destination["metadata"]!["namespace"]);
        Assert.Equal("cluster", (string?)secret["labels"]!["argocd.argoproj.io/secret-type"]);
        Assert.True(plan.HasPath(plan.The("ClusterProviderConfig::edge"), plan.The("ExternalSecret::cluster-edge")));
        Assert.True(plan.HasPath(plan.The("ExternalSecret::cluster-edge"), plan.The("ClusterSecretStore::platform")));
    }

    [Fact]
    public async Task Objects_OfACluster_AreMadeByItsOwnProvider()
    {
        var plan = await CommittedStacks.PlanOf("prod");
        var objects = plan.Resources.Where(static found => found.IsInFurtherCluster && !found.IsComponent
            && !found.Type.StartsWith("pulumi:", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(objects);
        Assert.All(objects, static found => Assert.Equal("edge", found.Provider));
    }

    [Fact]
    public async Task Gateway_OfACluster_ServesTheHostsOfAppsThere()
    {
        var plan = await CommittedStacks.PlanOf("prod");
        var edge = plan.Resources.First(static found => found.IsInFurtherCluster);

        var listeners = plan.The("Gateway::public", edge).Inputs["spec"]!["listeners"]!.AsArray();

        Assert.Contains(listeners, static one => (string?)one!["hostname"] == "*.edge.example.org");
    }

    [Fact]
    public async Task Stores_OfACluster_HaveOnlyWhatIsReadThere()
    {
        var plan = await CommittedStacks.PlanOf(SettingsFile.Of("prod")
            .With("githubApp", """{"appId":"1","installationId":"2","privateKey":"canary"}"""));

        var kept = plan.Resources.Where(static found =>
            found.IsInFurtherCluster && found.Type == "kubernetes:core/v1:Secret").Select(static found => found.Name);
        var rights = (string)plan.The("RolePolicy::edge-tenants").Inputs["policy"]!;

        Assert.Equal(["platform-test-portal"], kept);
        Assert.Contains(":secret:test-*", rights, StringComparison.Ordinal);
        Assert.DoesNotContain("PutSecretValue", rights, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Policies_OfACluster_AllowItsOwnStores()
    {
        var plan = await CommittedStacks.PlanOf("prod");
        var edge = plan.Resources.First(static found => found.IsInFurtherCluster);

        var policy = plan.The("ValidatingAdmissionPolicy::platform-stores", edge).Inputs.ToJsonString();

        Assert.Contains("secrets are kept in: kubernetes, aws", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("azure")]
    [InlineData("dev")]
    [InlineData("existing")]
    [InlineData("gcp")]
    public async Task Clusters_WithoutAnIdentity_AreThereOnEveryTarget(string stack)
    {
        var plan = await CommittedStacks.PlanOf(SettingsFile.Of(stack).With("platform.clusters", Two));

        Assert.Equal(
            ["edge", "far"],
            plan.Resources.Where(static found => found.IsInFurtherCluster).Select(static found => found.Provider)
                .Where(static provider => provider.Length > 0).Distinct().Order());
        Assert.NotNull(plan.The("ClusterProviderConfig::far"));
    }

    [Fact]
    public async Task Stores_OfAClusterOnAzure_TrustItsOwnTokensAndReadOnly()
    {
        var plan = await CommittedStacks.PlanOf(SettingsFile.Of("azure").With(
            "platform.clusters", Edge.Replace("none", "https://tokens.example.org/edge/", StringComparison.Ordinal)));
        var trust = plan.The("FederatedIdentityCredential::edge-tenants").Inputs;

        Assert.Equal("https://tokens.example.org/edge/", (string?)trust["issuer"]);
        Assert.Equal("system:serviceaccount:external-secrets:tenants-store", (string?)trust["subject"]);
        Assert.Equal(
            "Key Vault Secrets User",
            (string?)plan.The("Assignment::edge-tenants").Inputs["roleDefinitionName"]);
    }

    [Fact]
    public void Databases_InTheControlPlanesCluster_AreOutOfReachOfAnIdentityElsewhere()
    {
        var settings = SettingsFile.Of("dev")
            .With("platform.databases", "\"cluster\"")
            .With("platform.clusters", Edge.Replace("none", "platform-edge", StringComparison.Ordinal));

        var failure = Assert.Throws<SettingsException>(
            () => AwsSettings.Read(new SettingsReader("dev", settings.Get)));

        Assert.Equal("infra:platform.databases", Assert.Single(failure.Problems).Key);
    }
}
