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
        { "Release::crossplane", "Namespace::crossplane-system", "1: it is installed there" },
        { "DeploymentRuntimeConfig::provider-aws", "Release::crossplane", "7: its pods write the CRDs" },
        { "ManagedResourceActivationPolicy::aws-resources", "Release::crossplane", "7: its pods write the CRDs" },
        { "Function::function-auto-ready", "DeploymentRuntimeConfig::function-auto-ready", "8: it runs by it" },
        { "Function::function-auto-ready", "Release::crossplane", "7: its kind is Crossplane's" },
        {
            "Provider::crossplane-contrib-provider-family-aws",
            "DeploymentRuntimeConfig::provider-aws",
            "8: its ServiceAccount's name comes from it"
        },
        {
            "Provider::crossplane-contrib-provider-family-aws",
            "PodIdentityAssociation::provider-aws",
            "pods that start earlier have no role"
        },
        {
            "Provider::crossplane-contrib-provider-family-aws",
            "ManagedResourceActivationPolicy::aws-resources",
            "8: what is active is decided before"
        },
        {
            "Provider::provider-aws-rds",
            "Provider::crossplane-contrib-provider-family-aws",
            "9: otherwise it would install a family without our role"
        },
        {
            "ClusterProviderConfig::default",
            "Provider::crossplane-contrib-provider-family-aws",
            "10: its kind is the family's"
        },
        { "AppProject::apps", "Release::argo-cd", "15: the chart brings its kind" },
        { "ApplicationSet::apps", "AppProject::apps", "16: applications name it" },
        { "ApplicationSet::apps", "ClusterProviderConfig::default", "claims need a cloud" },
        { "ApplicationSet::apps", "Function::function-patch-and-transform", "and compositions" },
    };

    /// <summary>Kinds whose objects are ready only when they say so.</summary>
    public static TheoryData<string, string> Waits => new()
    {
        { "pkg.crossplane.io/v1:Provider", """["condition=Installed","condition=Healthy"]""" },
        { "pkg.crossplane.io/v1:Function", """["condition=Installed","condition=Healthy"]""" },
        { "apiextensions.crossplane.io/v1alpha1:ManagedResourceActivationPolicy", "condition=Healthy" },
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
