using Pulumi.Aws.Ec2;

namespace Infra.Components.Aws;

/// <summary>A network of its own, with a public and a private subnet in each zone.</summary>
/// <remarks>Nodes stand in private subnets and reach the internet through NAT gateways.</remarks>
public sealed class AwsNetwork : ComponentResource
{
    internal const string Anywhere = "0.0.0.0/0";

    /// <summary>A network called <paramref name="name"/>.</summary>
    public AwsNetwork(string name, AwsNetworkArgs args, ComponentResourceOptions? options = null)
        : base("infra:aws:Network", name, options)
    {
        var vpc = new Vpc(name, new()
        {
            CidrBlock = args.Cidr,
            EnableDnsSupport = true,
            EnableDnsHostnames = true,
            Tags = { { "Name", name } },
        }, Children.Of(this));
        var zones = Zones(name, args, vpc, RouteToInternet(name, vpc));

        Placement = new ClusterPlacement
        {
            VpcId = vpc.Id,
            PublicSubnetIds = [.. zones.Select(static zone => zone.PublicSubnetId)],
            PrivateSubnetIds = [.. zones.Select(static zone => zone.PrivateSubnetId)],
            WaysOut = [.. zones.Select(static zone => zone.WayOut)],
        };
        RegisterOutputs();
    }

    /// <summary>What a cluster needs to know of it.</summary>
    public ClusterPlacement Placement { get; }

    private Route RouteToInternet(string name, Vpc vpc)
    {
        var gateway = new InternetGateway(name, new()
        {
            VpcId = vpc.Id,
            Tags = { { "Name", name } },
        }, Children.Of(this));
        var table = new RouteTable($"{name}-public", new()
        {
            VpcId = vpc.Id,
            Tags = { { "Name", $"{name}-public" } },
        }, Children.Of(this));
        return new Route($"{name}-internet", new()
        {
            RouteTableId = table.Id,
            DestinationCidrBlock = Anywhere,
            GatewayId = gateway.Id,
        }, Children.Of(this));
    }

    private List<AwsZone> Zones(string name, AwsNetworkArgs args, Vpc vpc, Route internet)
    {
        var zones = new List<AwsZone>();
        foreach (var plan in SubnetPlan.Cut(args.Cidr, args.Zones))
        {
            zones.Add(new AwsZone($"{name}-{plan.Zone}", new AwsZoneArgs
            {
                Plan = plan,
                Vpc = vpc,
                Internet = internet,
                Nat = args.Nat == NatGateways.One ? zones.FirstOrDefault()?.Nat : null,
            }, Children.Of(this)));
        }

        return zones;
    }
}
