using System.Text.Json.Nodes;

using Xunit;

namespace Infra.Platform.Apis.Tests;

/// <summary>What belongs to a team's place.</summary>
public sealed class EnvironmentTests
{
    [Theory]
    [InlineData("cluster", "true", "routes of its apps attach here")]
    [InlineData("registered-cluster", "false", "routes of its apps attach elsewhere")]
    [InlineData("container-service", "false", "its apps have addresses of their own")]
    public void Namespace_OfAPlace_SaysWhatPoliciesAndGatewaysAskFor(string place, string gateway, string reason)
    {
        var labels = Find(place, "namespace")["metadata"]!["labels"]!;

        Assert.Equal(place, labels[PlatformLabels.Place]!.ToString());
        Assert.Equal("payments", labels[PlatformLabels.Team]!.ToString());
        Assert.Equal("true", labels[PlatformLabels.Secrets]!.ToString());
        Assert.Equal("baseline", labels["pod-security.kubernetes.io/enforce"]!.ToString());
        Assert.True(gateway == labels[PlatformLabels.Gateway]!.ToString(), reason);
    }

    [Fact]
    public void Project_OfATeam_MayReachItsNamespaceOnly()
    {
        var spec = Find("cluster", "project")["spec"]!;

        Assert.Equal(["team-b"], spec["destinations"]!.AsArray().Select(one => one!["namespace"]!.ToString()));
        Assert.Equal(["https://github.com/example/management"], spec["sourceRepos"]!.AsArray().Select(one => $"{one}"));
        Assert.Empty(spec["clusterResourceWhitelist"]!.AsArray());
    }

    [Fact]
    public void Deployer_OfATeam_HasTheTenantRoleAndNoOther()
    {
        var rights = Find("cluster", "deployer-rights");
        var impersonated = Find("cluster", "project")["spec"]!["destinationServiceAccounts"]![0]!;
        var account = Find("cluster", "deployer")["metadata"]!["name"]!.ToString();

        Assert.Equal(PlatformNames.TenantRole, rights["roleRef"]!["name"]!.ToString());
        Assert.Equal(account, rights["subjects"]![0]!["name"]!.ToString());
        Assert.Equal("team-b", rights["subjects"]![0]!["namespace"]!.ToString());
        Assert.Equal(account, impersonated["defaultServiceAccount"]!.ToString());
    }

    [Fact]
    public void Egress_OfATeam_NeverReachesTheMetadataOfNodes()
    {
        var blocks = Documents.Nodes(Find("cluster", "egress")).OfType<JsonObject>()
            .Select(node => node["ipBlock"]).OfType<JsonObject>()
            .Where(block => block["cidr"]!.ToString() == "0.0.0.0/0");

        Assert.All(blocks, block => Assert.Equal("169.254.0.0/16", block["except"]![0]!.ToString()));
    }

    [Fact]
    public void RegisteredCluster_OfAnEnvironment_HasTheSameFences()
    {
        string[] names = ["namespace", "quota", "limits", "ingress", "egress"];

        Assert.All(names, name =>
        {
            var there = Find("registered-cluster", $"cluster-{name}");
            var manifest = there["spec"]!["forProvider"]!["manifest"]!;

            Assert.Equal("edge", there["spec"]!["providerConfigRef"]!["name"]!.ToString());
            Assert.Equal("DeriveFromCelQuery", there["spec"]!["readiness"]!["policy"]!.ToString());
            Assert.Equal(Find("cluster", name)["kind"]!.ToString(), manifest["kind"]!.ToString());
        });
    }

    [Theory]
    [InlineData(PlatformNames.ArgoCdNamespace)]
    [InlineData(PlatformNames.DatabaseAdministrator)]
    [InlineData(PlatformNames.DatabaseImages)]
    [InlineData(PlatformNames.DatabaseOperatorNamespace)]
    [InlineData(PlatformNames.DatabaseRole)]
    [InlineData(PlatformNames.GatewayListener)]
    [InlineData(PlatformNames.GatewayNamespace)]
    [InlineData(PlatformNames.InternalGateway)]
    [InlineData(PlatformNames.PlatformData)]
    [InlineData(PlatformNames.PublicGateway)]
    [InlineData(PlatformNames.TenantDeployer)]
    [InlineData(PlatformNames.TenantRole)]
    [InlineData(PlatformNames.TenantStore)]
    public void Names_ThatStacksMake_AreThoseThatCompositionsUse(string name) => Assert.Contains(
        PlatformApis.Compositions.SelectMany(composition => Documents.Nodes(composition.Document())),
        node => node is JsonValue && node.ToString() == name);

    private static JsonObject Find(string place, string name) =>
        Claim.Of("Environment", "team-b").ComposedBy(Claim.Composition($"environment-{place}")).Resources
            .Single(resource => resource.Name == name).Document;
}
