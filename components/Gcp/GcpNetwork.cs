using System.Net;

using Infra.Components.Networks;

using Pulumi.Gcp.Compute;
using Pulumi.Gcp.Compute.Inputs;

using PrivateConnection = Pulumi.Gcp.ServiceNetworking.Connection;

namespace Infra.Components.Gcp;

/// <summary>A network of its own: a subnetwork with ranges for pods and services, and a way to databases.</summary>
/// <remarks>Nodes have no public address; they reach the internet through Cloud NAT and Google privately.</remarks>
public sealed class GcpNetwork : ComponentResource
{
    /// <summary>Name of the range that pods have their addresses from.</summary>
    internal const string PodRange = "pods";

    /// <summary>Name of the range of Kubernetes services.</summary>
    internal const string ServiceRange = "services";

    // A range of databases has room for 4,096 addresses; each region and engine takes a block of it.
    private const int DatabasePrefixBits = 20;

    /// <summary>A network called <paramref name="name"/>.</summary>
    public GcpNetwork(string name, GcpNetworkArgs args, ComponentResourceOptions? options = null)
        : base("infra:gcp:Network", name, options)
    {
        var network = new Network(name, new()
        {
            AutoCreateSubnetworks = false,
            RoutingMode = "REGIONAL",
        }, Children.Of(this));
        var subnetwork = SubnetworkOf(name, args, network);

        Layout = new GcpNetworkLayout
        {
            Network = network.Id,
            Subnetwork = subnetwork.Id,
            WaysOut = [WayOut(name, args, network)],
            DatabaseConnection = Databases(name, network),
        };
        RegisterOutputs();
    }

    /// <summary>What others need to know of it.</summary>
    public GcpNetworkLayout Layout { get; }

    private Subnetwork SubnetworkOf(string name, GcpNetworkArgs args, Network network)
    {
        var range = IPNetwork.Parse(args.Cidr);
        return new Subnetwork(name, new()
        {
            Network = network.Id,
            Region = args.Place.Region,
            // A quarter for nodes, half for pods, a quarter for services.
            IpCidrRange = Ipv4Range.Part(range, 2, 0).ToString(),
            SecondaryIpRanges =
            {
                Range(PodRange, Ipv4Range.Part(range, 1, 1)),
                Range(ServiceRange, Ipv4Range.Part(range, 2, 1)),
            },
            PrivateIpGoogleAccess = true,
        }, Children.Of(this));

        static SubnetworkSecondaryIpRangeArgs Range(string name, IPNetwork part) =>
            new() { RangeName = name, IpCidrRange = part.ToString() };
    }

    private RouterNat WayOut(string name, GcpNetworkArgs args, Network network)
    {
        var router = new Router(name, new()
        {
            Network = network.Id,
            Region = args.Place.Region,
        }, Children.Of(this));
        return new RouterNat(name, new()
        {
            Router = router.Name,
            Region = args.Place.Region,
            NatIpAllocateOption = "AUTO_ONLY",
            SourceSubnetworkIpRangesToNat = "ALL_SUBNETWORKS_ALL_IP_RANGES",
        }, Children.Of(this));
    }

    private PrivateConnection Databases(string name, Network network)
    {
        var range = new GlobalAddress($"{name}-databases", new()
        {
            Network = network.Id,
            Purpose = "VPC_PEERING",
            AddressType = "INTERNAL",
            PrefixLength = DatabasePrefixBits,
        }, Children.Of(this));
        return new PrivateConnection($"{name}-databases", new()
        {
            Network = network.Id,
            Service = "servicenetworking.googleapis.com",
            ReservedPeeringRanges = { range.Name },
            // Google refuses to delete it for days after the last database; it costs nothing without one.
            DeletionPolicy = "ABANDON",
        }, Children.Of(this));
    }
}
