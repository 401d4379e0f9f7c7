using System.Net;

using Infra.Components.Networks;

namespace Infra.Components.Aws;

/// <summary>The two ranges of one availability zone.</summary>
/// <param name="Zone">The zone by name.</param>
/// <param name="PublicCidr">For load balancers and NAT gateways.</param>
/// <param name="PrivateCidr">For nodes and pods.</param>
public sealed record SubnetPlan(string Zone, string PublicCidr, string PrivateCidr)
{
    /// <summary>Shortest and longest prefix of a network that can be cut.</summary>
    public const int PrefixMin = 16;

    /// <inheritdoc cref="PrefixMin"/>
    public const int PrefixMax = 20;

    /// <summary>Most zones that a network is cut for.</summary>
    public const int ZonesMax = 4;

    private const int EighthBits = 3;

    /// <summary>Cuts a network for some zones; a zone keeps its ranges when others are added after it.</summary>
    /// <remarks>A zone's private range is an eighth of the network; all public ones share the last eighth.
    /// Three eighths stay free.</remarks>
    public static ImmutableArray<SubnetPlan> Cut(string cidr, ImmutableArray<string> zones)
    {
        var network = IPNetwork.Parse(cidr);
        var publics = Ipv4Range.Part(network, EighthBits, (1 << EighthBits) - 1);
        return [.. zones.Select((zone, index) => new SubnetPlan(
            zone,
            Ipv4Range.Part(publics, EighthBits, index).ToString(),
            Ipv4Range.Part(network, EighthBits, index).ToString()))];
    }
}
