using Infra.Plans;
using Infra.Stacks.Aws;
using Infra.Stacks.Tests.Settings;
using Infra.Testing;

namespace Infra.Stacks.Tests.Aws;

/// <summary>What the committed environments register, and in which order.</summary>
public sealed class AwsStackTests
{
    private static readonly Lazy<Task<Plan>> Dev = new(static () => PlanOf("dev"));

    /// <summary>What waits for what, and why; numbers are steps of the platform's installation.</summary>
    public static TheoryData<string, string, string> Gates => new()
    {
        { "NodeGroup::cluster-nodes", "Addon::vpc-cni", "without a network no node becomes ready" },
        { "NodeGroup::cluster-nodes", "Addon::eks-pod-identity-agent", "the network add-on gets its role from it" },
        { "NodeGroup::cluster-nodes", "Route::network-eu-west-1a-way-out", "nodes join through the NAT gateway" },
        { "Addon::coredns", "NodeGroup::cluster-nodes", "it is never ready without a node" },
        { "pulumi:providers:kubernetes::cluster", "Addon::coredns", "pods need names" },
        { "pulumi:providers:kubernetes::cluster", "Addon::aws-ebs-csi-driver", "pods need volumes" },
        {
            "pulumi:providers:kubernetes::cluster",
            "AccessPolicyAssociation::role-platform-admin",
            "before it, nobody may do anything"
        },
        {
            "Provider::provider-aws-rds",
            "PodIdentityAssociation::provider-aws-rds",
            "pods that start earlier have no role"
        },
        {
            "Provider::provider-aws-rds",
            "Provider::crossplane-contrib-provider-family-aws",
            "9: otherwise it would install a family of its own choice"
        },
        {
            "Provider::crossplane-contrib-provider-family-aws",
            "ManagedResourceActivationPolicy::platform",
            "8: what is active is decided before"
        },
        {
            "ClusterProviderConfig::default",
            "Provider::crossplane-contrib-provider-family-aws",
            "10: its kind is the family's"
        },
        {
            "Release::external-secrets",
            "PodIdentityAssociation::secret-stores",
            "pods that start earlier have no role"
        },
        { "Composition::sqldatabase-aws", "Provider::provider-aws-rds", "9: it composes what that brings" },
        { "ApplicationSet::apps", "ClusterProviderConfig::default", "claims need a cloud" },
    };

    /// <summary>Kinds whose objects are ready only when they say so.</summary>
    public static TheoryData<string, string> Waits => new()
    {
        { "pkg.crossplane.io/v1:Provider", """["condition=Installed","condition=Healthy"]""" },
        { "pkg.crossplane.io/v1:Function", """["condition=Installed","condition=Healthy"]""" },
        { "apiextensions.crossplane.io/v1alpha1:ManagedResourceActivationPolicy", "condition=Healthy" },
        { "apiextensions.crossplane.io/v2:CompositeResourceDefinition", "condition=Established" },
        { "cert-manager.io/v1:ClusterIssuer", "condition=Ready" },
        { "cert-manager.io/v1:Certificate", "condition=Ready" },
        { "external-secrets.io/v1:ClusterSecretStore", "condition=Ready" },
        { "gateway.networking.k8s.io/v1:GatewayClass", "condition=Accepted" },
        { "gateway.networking.k8s.io/v1:Gateway", "condition=Programmed" },
    };

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Stack_Committed_RegistersThis(string stack) =>
        Golden.Matches((await PlanOf(stack)).ToString(), $"{stack}.txt");

    [Theory]
    [MemberData(nameof(Gates))]
    public async Task Gate_Always_IsADependency(string from, string to, string reason)
    {
        var plan = await Dev.Value;

        Assert.True(plan.HasPath(plan.The(from), plan.The(to)), $"{from} must wait for {to}: {reason}");
    }

    [Theory]
    [MemberData(nameof(Waits))]
    public async Task Objects_WithConditions_AreWaitedFor(string kind, string expression)
    {
        var plan = await Dev.Value;
        var objects = plan.Resources.Where(resource => resource.Type == $"kubernetes:{kind}").ToList();

        Assert.NotEmpty(objects);
        Assert.All(objects, found =>
            Assert.Equal(expression, (string?)found.Inputs["metadata"]?["annotations"]?["pulumi.com/waitFor"]));
    }

    [Fact]
    public async Task Resources_Always_NameTheirProvider()
    {
        var plan = await PlanOf("prod");
        var loose = plan.Resources.Where(static resource => !resource.IsComponent
            && resource.Provider.Length == 0
            && !resource.Type.StartsWith("pulumi:", StringComparison.Ordinal));

        Assert.True(!loose.Any(), $"made with whatever credentials are around: {string.Join(", ", loose)}");
    }

    private static Task<Plan> PlanOf(string stack) =>
        Planning.PlanOf(static () => new AwsStack(), SettingsFile.Of(stack).ToDictionary());
}
