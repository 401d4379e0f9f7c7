using System.Text.Json.Nodes;

using Infra.Components.Aws;
using Infra.Plans;
using Infra.Testing;

using Pulumi;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Kms;
using Pulumi.Kubernetes.Storage.V1;

namespace Infra.Components.Tests.Aws;

/// <summary>The cluster.</summary>
public sealed class EksClusterTests
{
    [Fact]
    public async Task Cluster_Open_IsAsItsSettingsSay() =>
        Golden.Matches(Planning.Pretty((await PlanOf(ACluster())).The<Cluster>("cluster").Inputs), "json");

    [Fact]
    public async Task Cluster_WithoutPublicAccess_AnswersInsideOnly()
    {
        var plan = await PlanOf(ACluster() with { PublicAccess = [] });
        var access = (JsonObject)plan.The<Cluster>("cluster").Inputs["vpcConfig"]!;

        Assert.False((bool)access["endpointPublicAccess"]!);
        Assert.True((bool)access["endpointPrivateAccess"]!);
        Assert.False(access.ContainsKey("publicAccessCidrs"), "ranges of an endpoint that is closed say nothing");
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task Secrets_Encrypted_HaveAKey(bool encrypt, int keys)
    {
        var plan = await PlanOf(ACluster() with { EncryptSecrets = encrypt });

        Assert.Equal(keys, plan.Resources.Count(static resource => resource.Class == typeof(Key)));
        Assert.Equal(encrypt, plan.The<Cluster>("cluster").Inputs.ContainsKey("encryptionConfig"));
    }

    [Fact]
    public async Task Kubeconfig_GivenToTheProvider_IsSecret()
    {
        var provider = (await PlanOf(ACluster())).The<Pulumi.Kubernetes.Provider>("cluster");

        // The mark of secret values on the wire.
        Assert.Equal("1b47061264138c4ac30d75fd1eb44270",
            (string?)provider.Inputs["kubeconfig"]?["4dabf18193072939515e22adb298388d"]);
    }

    [Fact]
    public async Task Volumes_ByDefault_AreMadeByTheClusterItself()
    {
        var plan = await PlanOf(ACluster());

        Assert.Equal("cluster", plan.The<StorageClass>("gp3").Provider);
    }

    private static Task<Plan> PlanOf(EksSize size) => Planning.PlanOf(() => new EksCluster("cluster", new EksClusterArgs
    {
        Network = new ClusterPlacement
        {
            VpcId = Output.Create("vpc"),
            PublicSubnetIds = [Output.Create("public-a"), Output.Create("public-b")],
            PrivateSubnetIds = [Output.Create("private-a"), Output.Create("private-b")],
            WaysOut = [],
        },
        Size = size,
    }));

    private static EksSize ACluster() => new()
    {
        Name = "platform-dev",
        Version = "1.35",
        Administrators = ["arn:aws:iam::111122223333:role/platform-admin"],
        PublicAccess = ["203.0.113.0/24"],
        Logs = ["audit"],
        EncryptSecrets = false,
        DeletionProtection = true,
        Nodes = new EksNodes
        {
            InstanceTypes = ["m7i.large"],
            Capacity = NodeCapacity.Spot,
            Min = 1,
            Desired = 2,
            Max = 3,
            DiskGib = 50,
        },
    };
}
