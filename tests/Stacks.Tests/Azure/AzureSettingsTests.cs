using Infra.Stacks.Azure;
using Infra.Stacks.Settings;
using Infra.Stacks.Tests.Settings;
using Infra.Testing;

namespace Infra.Stacks.Tests.Azure;

/// <summary>Settings are right, or all that is wrong is said.</summary>
public sealed class AzureSettingsTests
{
    /// <summary>One change to the committed settings, the setting that is named for it, and why it is a
    /// mistake.</summary>
    public static TheoryData<string, string?, string, string> Mistakes => new()
    {
        { "azure", null, "infra:azure", "a group is missing" },
        { "azure.location", null, "infra:azure.location", "a setting is missing" },
        { "azure.location", "\"West Europe\"", "infra:azure.location", "the name that people read" },
        { "azure.location", "\"usgovvirginia\"", "infra:azure.location", "another cloud: its addresses differ" },
        { "azure.subscription", "\"Production\"", "infra:azure.subscription", "a name, which is not unique" },
        { "azure.subscription", "\"11111111222233334444555555555555\"", "infra:azure.subscription", "no hyphens" },
        { "azure.tenant", "\"example.org\"", "infra:azure.tenant", "a domain of it, which can move" },
        { "azure.resourceGroup", "\"platform.\"", "infra:azure.resourceGroup", "a period at the end" },
        { "azure.dnsZone", "\"azure.example.org\"", "infra:azure.dnsZone", "a zone without its group" },
        { "azure.dnsZone.resourceGroup", null, "infra:azure.dnsZone.resourceGroup", "a zone without its group" },
        { "azure.dnsZone", "\"none\"", "infra:platform.certificates", "nothing to prove the domain with" },
        { "azure.dnsZone.name", "\"example.com\"", "infra:platform.domain", "a domain that the zone does not hold" },
        { "network.cidr", "\"10.0.0.0/8\"", "infra:network.cidr", "larger than its services can be given" },
        { "network.cidr", "\"10.0.0.0/24\"", "infra:network.cidr", "too small to cut" },
        { "network.cidr", "\"10.40.1.0/16\"", "infra:network.cidr", "not the first address of its range" },
        { "network.zones", "[\"1\"]", "infra:network.zones", "a setting of nodes" },
        { "cluster.name", "\"platform_azure\"", "infra:cluster.name", "no name of a host" },
        { "cluster.version", "1.35", "infra:cluster.version", "a number: 1.30 would be 1.3" },
        { "cluster.version", "\"1.29\"", "infra:cluster.version", "older than what is installed on it" },
        { "cluster.administrators", "[]", "infra:cluster.administrators", "nobody could reach it" },
        { "cluster.administrators", "[\"admins\"]", "infra:cluster.administrators[0]", "a group by name" },
        { "cluster.guaranteed", "\"yes\"", "infra:cluster.guaranteed", "a word where a switch belongs" },
        { "cluster.nodes", null, "infra:cluster.nodes", "a group within is missing" },
        { "cluster.nodes.vmSize", "\"D4s_v5\"", "infra:cluster.nodes.vmSize", "not the whole name" },
        { "cluster.nodes.zones", "[1]", "infra:cluster.nodes.zones[0]", "a number among texts" },
        { "cluster.nodes.zones", "[\"4\"]", "infra:cluster.nodes.zones[0]", "there are three" },
        { "cluster.nodes.max", "1", "infra:cluster.nodes.max", "less than the fewest" },
        { "cluster.nodes.diskGib", "20", "infra:cluster.nodes.diskGib", "smaller than the system of nodes" },
        { "platform.availability", "\"high\"", "infra:cluster.nodes.min", "three copies refuse to share a node" },
    };

    [Fact]
    public void Read_CommittedSettings_AreRight() => Assert.NotNull(Read(SettingsFile.Of("azure")));

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Read_OneMistake_IsNamed(string path, string? json, string key, string reason)
    {
        var failure = Assert.Throws<SettingsException>(() => Read(SettingsFile.Of("azure").With(path, json)));

        Assert.True(failure.Problems is [var problem] && problem.Key == key, $"{reason}: {failure.Message}");
    }

    [Fact]
    public void Read_ManyMistakes_AreSaidTogether()
    {
        var settings = SettingsFile.Of("azure")
            .With("azure.subscription", "\"Production\"")
            .With("azure.region", "\"westeurope\"")
            .With("network.cidr", "\"10.0.0.0/24\"")
            .With("cluster.administrators", "[]")
            .With("cluster.nodes.max", "1")
            .With("platform", null);

        Golden.Matches(Assert.Throws<SettingsException>(() => Read(settings)).Message);
    }

    private static AzureSettings Read(SettingsFile file) => AzureSettings.Read(new SettingsReader("azure", file.Get));
}
