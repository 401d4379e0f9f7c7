using Infra.Components.Aws;
using Infra.Plans;

using Pulumi.Aws.Ec2;

namespace Infra.Components.Tests.Aws;

/// <summary>The network.</summary>
public sealed class AwsNetworkTests
{
    [Theory]
    [InlineData(NatGateways.One, 1, "all zones share it")]
    [InlineData(NatGateways.OnePerZone, 3, "each zone stands alone")]
    public async Task Network_OfThreeZones_HasItsGateways(NatGateways nat, int gateways, string reason)
    {
        var plan = await Planning.PlanOf(() => new AwsNetwork("network", ANetwork(nat)));

        Assert.True(plan.Resources.Count(static resource => resource.Class == typeof(NatGateway)) == gateways, reason);
    }

    [Fact]
    public async Task Gateway_Always_WaitsForTheInternet()
    {
        var plan = await Planning.PlanOf(() => new AwsNetwork("network", ANetwork(NatGateways.One)));

        Assert.True(plan.HasPath(plan.The<NatGateway>("network-eu-west-1a-nat"), plan.The<Route>("network-internet")));
    }

    [Fact]
    public async Task WayOut_OfAnotherZone_LeadsThroughTheSharedGateway()
    {
        var plan = await Planning.PlanOf(() => new AwsNetwork("network", ANetwork(NatGateways.One)));

        Assert.True(plan.HasPath(
            plan.The<Route>("network-eu-west-1c-way-out"),
            plan.The<NatGateway>("network-eu-west-1a-nat")));
    }

    private static AwsNetworkArgs ANetwork(NatGateways nat) => new()
    {
        Cidr = "10.0.0.0/16",
        Zones = ["eu-west-1a", "eu-west-1b", "eu-west-1c"],
        Nat = nat,
    };
}
