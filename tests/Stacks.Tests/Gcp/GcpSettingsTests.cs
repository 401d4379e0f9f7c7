using Infra.Stacks.Gcp;
using Infra.Stacks.Settings;
using Infra.Stacks.Tests.Settings;
using Infra.Testing;

namespace Infra.Stacks.Tests.Gcp;

/// <summary>Settings are right, or all that is wrong is said.</summary>
public sealed class GcpSettingsTests
{
    /// <summary>One change to the committed settings, the setting that is named for it, and why it is a
    /// mistake.</summary>
    public static TheoryData<string, string?, string, string> Mistakes => new()
    {
        { "gcp", null, "infra:gcp", "a group is missing" },
        { "gcp.project", null, "infra:gcp.project", "a setting is missing" },
        { "gcp.project", "\"Acme Platform\"", "infra:gcp.project", "the name that people read" },
        { "gcp.projectNumber", "123456789012", "infra:gcp.projectNumber", "a number where a text belongs" },
        { "gcp.projectNumber", "\"acme\"", "infra:gcp.projectNumber", "the id instead of the number" },
        { "gcp.region", "\"europe-west1-b\"", "infra:gcp.region", "a zone" },
        { "gcp.region", "\"europe-west4\"", "infra:cluster.nodes.zones", "zones of another region" },
        { "gcp.dnsZone", "\"gcp-example-org\"", "infra:gcp.dnsZone", "a zone without its domain" },
        { "gcp.dnsZone.zone", "\"gcp.example.org\"", "infra:gcp.dnsZone.zone", "the domain instead of the name" },
        { "gcp.dnsZone", "\"none\"", "infra:platform.certificates", "nothing to prove the domain with" },
        { "gcp.dnsZone.name", "\"example.com\"", "infra:platform.domain", "a domain that the zone does not hold" },
        { "network.cidr", "\"10.0.0.0/8\"", "infra:network.cidr", "larger than it can be cut" },
        { "network.cidr", "\"10.0.0.0/20\"", "infra:network.cidr", "too small for pods" },
        { "network.cidr", "\"10.64.1.0/16\"", "infra:network.cidr", "not the first address of its range" },
        {
            "cluster.name",
            "\"platform-of-the-whole-company\"",
            "infra:cluster.name",
            "names of accounts that are called after it end at thirty"
        },
        { "cluster.version", "1.35", "infra:cluster.version", "a number: 1.30 would be 1.3" },
        { "cluster.administrators", "[]", "infra:cluster.administrators", "rights over the project say who" },
        { "cluster.deletionProtection", "\"no\"", "infra:cluster.deletionProtection", "a word where a switch belongs" },
        { "cluster.nodes", null, "infra:cluster.nodes", "a group within is missing" },
        { "cluster.nodes.machineType", "\"large\"", "infra:cluster.nodes.machineType", "no machine type" },
        { "cluster.nodes.zones", "[]", "infra:cluster.nodes.zones", "nodes stand in one at the least" },
        { "cluster.nodes.capacity", "\"preemptible\"", "infra:cluster.nodes.capacity", "what it was called before" },
        { "cluster.nodes.max", "1", "infra:cluster.nodes.max", "less than the fewest" },
        { "platform.availability", "\"high\"", "infra:cluster.nodes.min", "three copies refuse to share a node" },
    };

    [Fact]
    public void Read_CommittedSettings_AreRight() => Assert.NotNull(Read(SettingsFile.Of("gcp")));

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Read_OneMistake_IsNamed(string path, string? json, string key, string reason)
    {
        var failure = Assert.Throws<SettingsException>(() => Read(SettingsFile.Of("gcp").With(path, json)));

        Assert.True(
            failure.Problems.Select(static problem => problem.Key).Distinct().SequenceEqual([key]),
            $"{reason}: {failure.Message}");
    }

    [Fact]
    public void Read_ManyMistakes_AreSaidTogether()
    {
        var settings = SettingsFile.Of("gcp")
            .With("gcp.project", "\"Acme\"")
            .With("gcp.location", "\"EU\"")
            .With("network.cidr", "\"10.0.0.0/24\"")
            .With("cluster.name", "\"platform_gcp\"")
            .With("cluster.nodes.zones", "[]")
            .With("platform", null);

        Golden.Matches(Assert.Throws<SettingsException>(() => Read(settings)).Message);
    }

    private static GcpSettings Read(SettingsFile file) => GcpSettings.Read(new SettingsReader("gcp", file.Get));
}
