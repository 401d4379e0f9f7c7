using Pulumi.Aws.Ec2;

namespace Infra.Components.Aws;

/// <summary>One availability zone of a network: a public and a private subnet, and the way out.</summary>
internal sealed class AwsZone : ComponentResource
{
    private readonly string name;
    private readonly AwsZoneArgs args;

    public AwsZone(string name, AwsZoneArgs args, ComponentResourceOptions? options = null)
        : base("infra:aws:Zone", name, options)
    {
        this.name = name;
        this.args = args;
        var front = Subnet("public", args.Plan.PublicCidr, "kubernetes.io/role/elb");
        _ = Follow("public", front, args.Internet.RouteTableId);
        var back = Subnet("private", args.Plan.PrivateCidr, "kubernetes.io/role/internal-elb");
        var table = new RouteTable($"{name}-private", new()
        {
            VpcId = args.Vpc.Id,
            Tags = { { "Name", $"{name}-private" } },
        }, Children.Of(this));

        Nat = args.Nat ?? GatewayIn(front);
        WayOut = new Route($"{name}-way-out", new()
        {
            RouteTableId = table.Id,
            DestinationCidrBlock = AwsNetwork.Anywhere,
            NatGatewayId = Nat.Id,
        }, Children.Of(this, Follow("private", back, table.Id)));
        PublicSubnetId = front.Id;
        PrivateSubnetId = back.Id;
        RegisterOutputs();
    }

    /// <summary>The gateway that this zone uses.</summary>
    public NatGateway Nat { get; }

    /// <summary>The private subnet's route to the internet.</summary>
    public Route WayOut { get; }

    /// <summary>For load balancers.</summary>
    public Output<string> PublicSubnetId { get; }

    /// <summary>For nodes.</summary>
    public Output<string> PrivateSubnetId { get; }

    private Subnet Subnet(string kind, string cidr, string role) => new($"{name}-{kind}", new()
    {
        VpcId = args.Vpc.Id,
        AvailabilityZone = args.Plan.Zone,
        CidrBlock = cidr,
        // Nodes never stand here; load balancers bring addresses of their own.
        MapPublicIpOnLaunch = false,
        Tags = { { "Name", $"{name}-{kind}" }, { role, "1" } },
    }, Children.Of(this));

    private RouteTableAssociation Follow(string kind, Subnet subnet, Output<string> table) =>
        new($"{name}-{kind}", new()
        {
            SubnetId = subnet.Id,
            RouteTableId = table,
        }, Children.Of(this));

    private NatGateway GatewayIn(Subnet subnet)
    {
        var address = new Eip($"{name}-nat", new()
        {
            Domain = "vpc",
            Tags = { { "Name", $"{name}-nat" } },
        }, Children.Of(this, args.Internet));
        return new NatGateway($"{name}-nat", new()
        {
            SubnetId = subnet.Id,
            AllocationId = address.AllocationId,
            Tags = { { "Name", $"{name}-nat" } },
        }, Children.Of(this, args.Internet));
    }
}
