using Infra.Components.Gcp;
using Infra.Plans;

using Pulumi.Gcp.Compute;

using PrivateConnection = Pulumi.Gcp.ServiceNetworking.Connection;

namespace Infra.Components.Tests.Gcp;

/// <summary>How a network is cut.</summary>
public sealed class GcpNetworkTests
{
    [Fact]
    public async Task Ranges_Always_AreNodesPodsAndServices()
    {
        var subnetwork = (await PlanOf()).The<Subnetwork>("network").Inputs;
        var others = subnetwork["secondaryIpRanges"]!.AsArray()
            .Select(static range => $"{range!["rangeName"]} {range["ipCidrRange"]}");

        Assert.Equal("10.64.0.0/18", (string?)subnetwork["ipCidrRange"]);
        Assert.Equal(["pods 10.64.128.0/17", "services 10.64.64.0/18"], others);
        Assert.True((bool)subnetwork["privateIpGoogleAccess"]!);
    }

    [Fact]
    public async Task Databases_Always_AreReachedPrivately()
    {
        var plan = await PlanOf();

        Assert.Equal("INTERNAL", (string?)plan.The<GlobalAddress>("network-databases").Inputs["addressType"]);
        Assert.Equal(
            "ABANDON", (string?)plan.The<PrivateConnection>("network-databases").Inputs["deletionPolicy"]);
    }

    private static Task<Plan> PlanOf() => Planning.PlanOf(static () => new GcpNetwork("network", new()
    {
        Cidr = "10.64.0.0/16",
        Place = new GcpPlace { Project = "acme", ProjectNumber = "1", Region = "europe-west1" },
    }));
}
