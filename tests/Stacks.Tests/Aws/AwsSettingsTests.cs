using Infra.Stacks.Aws;
using Infra.Stacks.Settings;
using Infra.Stacks.Tests.Settings;
using Infra.Testing;

namespace Infra.Stacks.Tests.Aws;

/// <summary>Settings are right, or all that is wrong is said.</summary>
public sealed class AwsSettingsTests
{
    /// <summary>One change to dev's settings, the setting that is named for it, and why it is a mistake.</summary>
    public static TheoryData<string, string?, string, string> Mistakes => new()
    {
        { "network", null, "infra:network", "a group is missing" },
        { "network", "\"flat\"", "infra:network", "a text where a group belongs" },
        { "aws.region", null, "infra:aws.region", "a setting is missing" },
        { "aws.region", "\"us-gov-west-1\"", "infra:aws.region", "another partition: its ARNs differ" },
        { "aws.account", "111122223333", "infra:aws.account", "a number would lose leading zeros" },
        { "network.cidr", "\"10.0.0.0/8\"", "infra:network.cidr", "larger than a VPC can be" },
        { "network.cidr", "\"10.0.0.0/24\"", "infra:network.cidr", "too small to cut" },
        { "network.cidr", "\"10.0.1.0/16\"", "infra:network.cidr", "not the first address of its range" },
        { "network.cidr", "\"fd00::/16\"", "infra:network.cidr", "IPv6" },
        { "network.zones", "[\"eu-west-1a\"]", "infra:network.zones", "a cluster needs two" },
        { "network.zones", "[\"eu-west-1a\",\"eu-west-1a\"]", "infra:network.zones", "the same zone twice" },
        { "network.zones", "[\"eu-west-1a\",\"eu-central-1a\"]", "infra:network.zones", "a zone of another region" },
        { "network.zones", "[\"eu-west-1a\",true]", "infra:network.zones[1]", "a switch among texts" },
        { "network.nat", "\"none\"", "infra:network.nat", "not one of the words" },
        { "network.mtu", "9001", "infra:network.mtu", "nobody reads it: a slip of the pen" },
        { "cluster.version", "1.35", "infra:cluster.version", "a number: 1.30 would be 1.3" },
        { "cluster.version", "\"1.29\"", "infra:cluster.version", "older than what is installed on it" },
        { "cluster.administrators", "[]", "infra:cluster.administrators", "nobody could reach it" },
        {
            "cluster.administrators",
            "[\"arn:aws:iam::999900001111:role/platform-admin\"]",
            "infra:cluster.administrators",
            "a stranger's account"
        },
        { "cluster.encryptSecrets", "\"yes\"", "infra:cluster.encryptSecrets", "a word where a switch belongs" },
        { "cluster.nodes", null, "infra:cluster.nodes", "a group within is missing" },
        { "cluster.nodes.max", "1", "infra:cluster.nodes.desired", "more wanted than allowed" },
        { "cluster.nodes.min", "0", "infra:cluster.nodes.min", "nothing could run" },
        { "cluster.nodes.diskGib", "50.5", "infra:cluster.nodes.diskGib", "not a whole number" },
        { "images.prefix", "\"Apps\"", "infra:images.prefix", "a registry knows small letters only" },
        { "images.readers", "[111122223333]", "infra:images.readers[0]", "a number would lose leading zeros" },
        {
            "images.pushers",
            """[{"app":"orders","subject":"repo:acme@1/*:ref:refs/heads/main"}]""",
            "infra:images.pushers[0].subject",
            "a pattern admits whoever fits it"
        },
        {
            "images.pushers",
            """[{"app":"orders","subject":"repo:acme/orders:ref:refs/heads/main"}]""",
            "infra:images.pushers[0].subject",
            "a name without its id can be taken over"
        },
        {
            "images.pushers",
            """
            [
              {"app":"orders","subject":"repo:acme@1/orders@2:environment:prod"},
              {"app":"orders","subject":"repo:acme@1/other@3:environment:prod"}
            ]
            """,
            "infra:images.pushers",
            "two repositories would write one app"
        },
        { "platform.availability", "\"high\"", "infra:cluster.nodes.min", "three copies refuse to share a node" },
        { "platform.environments", "[\"Shop\"]", "infra:platform.environments[0]", "no name of a namespace" },
        {
            "platform.argocd.repository",
            "\"https://token@git.example.org/a/b\"",
            "infra:platform.argocd.repository",
            "a credential in the address"
        },
        {
            "platform.argocd.repository",
            "\"https://git.example.org/a/b\"",
            "infra:platform.argocd.repository",
            "the organisation's stack says it already, perhaps otherwise"
        },
        { "platform.argocd.host", "\"argocd.example.net\"", "infra:platform.argocd.host", "not below the domain" },
        { "platform.argocd.host", "\"a.b.dev.example.org\"", "infra:platform.argocd.host", "too far below it" },
        { "platform.clusters", null, "infra:platform.clusters", "left out is not the same as none" },
        {
            "platform.clusters",
            """[{"name":"control-plane","gateway":"node-port","metricsServer":"present","identity":"none"}]""",
            "infra:platform.clusters[0].name",
            "environments mean the control plane's own by it"
        },
        {
            "platform.clusters",
            """
            [{"name":"edge","gateway":"node-port","metricsServer":"present","identity":"none"},
             {"name":"edge","gateway":"node-port","metricsServer":"present","identity":"none"}]
            """,
            "infra:platform.clusters",
            "which of the two?"
        },
        {
            "platform.clusters",
            """[{"name":"edge","gateway":"node-port","metricsServer":"present","identity":"a role"}]""",
            "infra:platform.clusters[0].identity",
            "no name of a cluster"
        },
        {
            "platform.clusters",
            """[{"name":"edge","gateway":"node-port","metricsServer":"present","identity":"none","token":"t"}]""",
            "infra:platform.clusters[0].token",
            "a secret in clear"
        },
        { "platform.portal", null, "infra:platform.portal", "left out is not the same as none" },
        { "platform.portal", "\"yes\"", "infra:platform.portal", "a word where a group belongs" },
        { "platform.portal.cluster", "\"Dev\"", "infra:platform.portal.cluster", "no name of a cluster" },
        { "platform.portal.region", "\"eu\"", "infra:platform.portal.region", "the organisation's stack says it" },
        { "platform.portal.secret", "\"x\"", "infra:platform.portal.secret", "it has a place of its own" },
        { "aws.hostedZone", "\"Z0123456789\"", "infra:aws.hostedZone", "its name belongs to it" },
        {
            "aws.hostedZone",
            """{"id":"Z0123456789","name":"example.net"}""",
            "infra:platform.domain",
            "records would be another's"
        },
        {
            "platform.certificates",
            """{"server":"https://acme.example.org/directory","email":"platform@example.org"}""",
            "infra:platform.certificates",
            "nothing to prove anything in"
        },
    };

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void Read_CommittedSettings_AreRight(string stack) => Assert.NotNull(Read(SettingsFile.Of(stack)));

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Read_OneMistake_IsNamed(string path, string? json, string key, string reason)
    {
        var failure = Assert.Throws<SettingsException>(() => Read(SettingsFile.Of("dev").With(path, json)));

        Assert.True(failure.Problems is [var problem] && problem.Key == key, $"{reason}: {failure.Message}");
    }

    [Fact]
    public void Read_ManyMistakes_AreSaidTogether()
    {
        var settings = SettingsFile.Of("dev")
            .With("aws.account", "\"1111\"")
            .With("network.zones", "[\"eu-west-1a\"]")
            .With("network.nat", "\"none\"")
            .With("cluster.nodes.min", "9")
            .With("cluster.colour", "\"blue\"")
            .With("platform", null);

        Golden.Matches(Assert.Throws<SettingsException>(() => Read(settings)).Message);
    }

    private static AwsSettings Read(SettingsFile file) => AwsSettings.Read(new SettingsReader("dev", file.Get));
}
