using System.Net;

using Infra.Components.Aws;

namespace Infra.Components.Tests.Aws;

/// <summary>How a network is cut.</summary>
public sealed class SubnetPlanTests
{
    /// <summary>A network, its zone by index, the zone's two ranges, and why.</summary>
    public static TheoryData<string, int, SubnetPlan, string> Zones => new()
    {
        { "10.0.0.0/16", 0, new("a", "10.0.224.0/22", "10.0.0.0/19"), "the first zone starts the network" },
        { "10.0.0.0/16", 1, new("b", "10.0.228.0/22", "10.0.32.0/19"), "the second follows" },
        { "10.0.0.0/16", 3, new("d", "10.0.236.0/22", "10.0.96.0/19"), "the fourth leaves three eighths free" },
        { "192.168.16.0/20", 1, new("b", "192.168.30.64/26", "192.168.18.0/23"), "the smallest, not at a start" },
        { "172.31.0.0/16", 0, new("a", "172.31.224.0/22", "172.31.0.0/19"), "any first byte" },
    };

    [Theory]
    [MemberData(nameof(Zones))]
    public void Cut_Network_GivesEachZoneItsRanges(string cidr, int index, SubnetPlan expected, string reason)
    {
        var plan = SubnetPlan.Cut(cidr, ["a", "b", "c", "d"])[index];

        Assert.True(plan == expected, $"{reason}: {plan}");
    }

    [Fact]
    public void Cut_OneZoneMore_LeavesTheOthersAlone() =>
        Assert.Equal(
            SubnetPlan.Cut("10.0.0.0/16", ["a", "b"]).AsEnumerable(),
            SubnetPlan.Cut("10.0.0.0/16", ["a", "b", "c"]).Take(2));

    [Fact]
    public void Cut_AnyNetwork_HasNoOverlap()
    {
        var ranges = SubnetPlan.Cut("10.0.0.0/16", ["a", "b", "c", "d"])
            .SelectMany(static plan => new[] { plan.PublicCidr, plan.PrivateCidr })
            .Select(IPNetwork.Parse)
            .ToList();

        Assert.All(ranges, range =>
            Assert.DoesNotContain(ranges, other => other != range && other.Contains(range.BaseAddress)));
    }
}
