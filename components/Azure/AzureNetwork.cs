using System.Net;

using Infra.Components.Networks;

using Pulumi.Azure.Network;
using Pulumi.Azure.Network.Inputs;

using PrivateLink = Pulumi.Azure.PrivateDns.ZoneVirtualNetworkLink;
using PrivateZone = Pulumi.Azure.PrivateDns.Zone;

namespace Infra.Components.Azure;

/// <summary>A network of its own, with subnets for nodes, databases and container apps.</summary>
/// <remarks>Nothing in it has a public address; nodes reach the internet through one NAT gateway.</remarks>
public sealed class AzureNetwork : ComponentResource
{
    private readonly AzurePlace place;

    /// <summary>A network called <paramref name="name"/>.</summary>
    public AzureNetwork(string name, AzureNetworkArgs args, ComponentResourceOptions? options = null)
        : base("infra:azure:Network", name, options)
    {
        place = args.Place;
        var range = IPNetwork.Parse(args.Cidr);
        var network = new VirtualNetwork(name, new()
        {
            ResourceGroupName = place.ResourceGroup,
            Location = place.Location,
            AddressSpaces = { args.Cidr },
        }, Children.Of(this));
        // Half of the range for nodes; what is delegated to a service can hold nothing else.
        var nodes = SubnetOf(network, $"{name}-nodes", Ipv4Range.Part(range, 1, 0));
        var databases = SubnetOf(network, $"{name}-databases", Ipv4Range.Part(range, 3, 4),
            "Microsoft.DBforPostgreSQL/flexibleServers");
        var containers = SubnetOf(network, $"{name}-containers", Ipv4Range.Part(range, 3, 5),
            "Microsoft.App/environments");
        var zone = new PrivateZone($"{name}-databases", new()
        {
            Name = $"{Deployment.Instance.StackName}.private.postgres.database.azure.com",
            ResourceGroupName = place.ResourceGroup,
        }, Children.Of(this));

        Layout = new AzureNetworkLayout
        {
            NetworkId = network.Id,
            NodeSubnetId = nodes.Id,
            DatabaseSubnetId = databases.Id,
            ContainerSubnetId = containers.Id,
            DatabaseDnsZoneId = zone.Id,
            WaysOut = WaysOut(name, nodes, containers),
            DatabaseNames = new PrivateLink($"{name}-databases", new()
            {
                PrivateDnsZoneName = zone.Name,
                ResourceGroupName = place.ResourceGroup,
                VirtualNetworkId = network.Id,
            }, Children.Of(this)),
        };
        RegisterOutputs();
    }

    /// <summary>What others need to know of it.</summary>
    public AzureNetworkLayout Layout { get; }

    private Subnet SubnetOf(VirtualNetwork network, string name, IPNetwork range, string? service = null)
    {
        var subnet = new SubnetArgs
        {
            ResourceGroupName = place.ResourceGroup,
            VirtualNetworkName = network.Name,
            AddressPrefixes = { range.ToString() },
            DefaultOutboundAccessEnabled = false,
        };
        if (service is not null)
        {
            subnet.Delegations.Add(new SubnetDelegationArgs
            {
                Name = "service",
                ServiceDelegation = new SubnetDelegationServiceDelegationArgs
                {
                    Name = service,
                    Actions = { "Microsoft.Network/virtualNetworks/subnets/join/action" },
                },
            });
        }

        return new Subnet(name, subnet, Children.Of(this));
    }

    // Databases reach nothing outside.
    private ImmutableArray<Resource> WaysOut(string name, params Subnet[] subnets)
    {
        var address = new PublicIp($"{name}-out", new()
        {
            ResourceGroupName = place.ResourceGroup,
            Location = place.Location,
            AllocationMethod = "Static",
            Sku = "Standard",
        }, Children.Of(this));
        var gateway = new NatGateway($"{name}-out", new()
        {
            ResourceGroupName = place.ResourceGroup,
            Location = place.Location,
            SkuName = "Standard",
        }, Children.Of(this));
        var addressed = new NatGatewayPublicIpAssociation($"{name}-out", new()
        {
            NatGatewayId = gateway.Id,
            PublicIpAddressId = address.Id,
        }, Children.Of(this));
        return
        [
            .. subnets.Select(subnet => new SubnetNatGatewayAssociation($"{subnet.GetResourceName()}-out", new()
            {
                NatGatewayId = gateway.Id,
                SubnetId = subnet.Id,
            }, Children.Of(this, addressed))),
        ];
    }
}
