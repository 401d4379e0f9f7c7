using Infra.Components.Azure;
using Infra.Plans;

using Pulumi;
using Pulumi.Azure.Network;

namespace Infra.Components.Tests.Azure;

/// <summary>How a network is cut.</summary>
public sealed class AzureNetworkTests
{
    /// <summary>A subnet, its range, to whom it is delegated, and why.</summary>
    public static TheoryData<string, string, string?, string> Subnets => new()
    {
        { "network-nodes", "10.40.0.0/17", null, "half of it: clusters grow" },
        {
            "network-databases",
            "10.40.128.0/19",
            "Microsoft.DBforPostgreSQL/flexibleServers",
            "servers stand in a subnet of their own"
        },
        {
            "network-containers",
            "10.40.160.0/19",
            "Microsoft.App/environments",
            "the container service wants one of its own"
        },
    };

    [Theory]
    [MemberData(nameof(Subnets))]
    public async Task Subnet_Always_HasItsPart(string name, string range, string? service, string reason)
    {
        var subnet = (await PlanOf()).The<Subnet>(name).Inputs;

        Assert.True(range == (string?)subnet["addressPrefixes"]![0], reason);
        Assert.True(service == (string?)subnet["delegations"]?[0]?["serviceDelegation"]!["name"], reason);
        Assert.False((bool)subnet["defaultOutboundAccessEnabled"]!);
    }

    [Fact]
    public async Task Gateway_Always_IsTheWayOutOfNodesAndContainersOnly()
    {
        var plan = await PlanOf();

        Assert.Equal(
            ["network-containers-out", "network-nodes-out"],
            plan.Resources.Where(static found => found.Class == typeof(SubnetNatGatewayAssociation))
                .Select(static found => found.Name).Order());
    }

    private static Task<Plan> PlanOf() => Planning.PlanOf(static () => new AzureNetwork("network", new()
    {
        Cidr = "10.40.0.0/16",
        Place = new AzurePlace
        {
            ResourceGroup = Output.Create("platform"),
            ResourceGroupId = Output.Create("/subscriptions/1/resourceGroups/platform"),
            Location = "westeurope",
            Subscription = "1",
            Tenant = "2",
        },
    }));
}
