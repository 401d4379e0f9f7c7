using Infra.Stacks.Organization;
using Infra.Stacks.Settings;
using Infra.Stacks.Tests.Settings;
using Infra.Testing;

namespace Infra.Stacks.Tests.Organization;

/// <summary>Settings are right, or all that is wrong is said.</summary>
public sealed class OrganizationSettingsTests
{
    /// <summary>One change to the organisation's settings, the setting that is named for it, and why.</summary>
    public static TheoryData<string, string?, string, string> Mistakes => new()
    {
        { "github", null, "infra:github", "a group is missing" },
        { "github.organization", "\"acme--corp\"", "infra:github.organization", "two hyphens in a row" },
        { "github.organizationId", "1000001", "infra:github.organizationId", "a number, not a text" },
        { "github.organizationId", "\"acme\"", "infra:github.organizationId", "the login instead of the id" },
        { "github.organizationId", "\"01\"", "infra:github.organizationId", "GitHub's ids begin with no zero" },
        { "github.organizationId", "\"9999999999\"", "infra:github.organizationId", "more than the provider can hold" },
        { "github.plan", "\"pro\"", "infra:github.plan", "a plan of persons" },
        { "github.plan", "\"enterprise\"", "infra:repository.waivers", "SEC-32: a waiver that would hide something" },
        { "github.secretProtection", "false", "infra:github.plan", "SEC-34: secrets would not be found" },
        { "repository.waivers", "[]", "infra:github.plan", "SEC-32: nobody would be asked before production" },
        { "repository.visibility", "\"internal\"", "infra:repository.visibility", "the plan knows no such" },
        { "repository.name", "\"a b\"", "infra:repository.name", "a blank in a name" },
        { "repository.teams", "[{\"environment\":\"shop\"}]", "infra:repository.teams[0].team", "nobody decides" },
        { "repository.teams", "[\"shop\"]", "infra:repository.teams[0]", "a text where a group belongs" },
        {
            "repository.teams",
            "[{\"environment\":\"a\",\"team\":\"x\"},{\"environment\":\"a\",\"team\":\"y\"}]",
            "infra:repository.teams",
            "two teams decide about the same"
        },
        { "repository.actions", "[\"*/*@*\"]", "infra:repository.actions[0]", "SEC-34: anybody's actions" },
        { "repository.imageRegistry", "\"https://ghcr.io/acme\"", "infra:repository.imageRegistry", "an address" },
        { "repository.imageRegistry", "\"acme\"", "infra:repository.imageRegistry", "no registry" },
        {
            "repository.variables",
            "{\"AWS_SECRET_ACCESS_KEY\":\"x\"}",
            "infra:repository.variables.AWS_SECRET_ACCESS_KEY",
            "SEC-37: a key of a cloud"
        },
        {
            "repository.waivers",
            "[{\"protection\":\"reviewers\",\"reason\":\"later\"}]",
            "infra:repository.waivers[0].reason",
            "SEC-32: no reason"
        },
        {
            "repository.waivers",
            "[{\"protection\":\"rulesets\",\"reason\":\"we trust each other here\"}]",
            "infra:repository.waivers[0].protection",
            "SEC-33: nobody may waive rulesets"
        },
        { "deployments.targets", "[]", "infra:deployments.targets", "nothing to deploy to" },
        {
            "deployments.targets",
            "[{\"name\":\"prod\",\"production\":true,\"reviewers\":[],\"variables\":{}}]",
            "infra:deployments.targets[0].reviewers",
            "SEC-32: production without anybody to ask"
        },
        {
            "deployments.targets",
            "[{\"name\":\"self-service\",\"production\":false,\"reviewers\":[],\"variables\":{}}]",
            "infra:deployments.targets[0].name",
            "the platform's own"
        },
        {
            "deployments.targets",
            "[{\"name\":\"dev\",\"production\":false,\"reviewers\":[],\"variables\":{},\"colour\":\"red\"}]",
            "infra:deployments.targets[0].colour",
            "nobody reads it"
        },
        { "port.region", "\"asia\"", "infra:port.region", "Port is not there" },
        { "port.clientId", "\"a secret!\"", "infra:port.clientId", "not of the form of one" },
    };

    [Fact]
    public void Read_Committed_IsRight()
    {
        var settings = Read(SettingsFile.Of("org"));

        Assert.Equal(["dev", "prod", "azure", "gcp"], settings.Targets.Select(static target => target.Name));
        Assert.Empty(settings.Protections.Missing);
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Read_OneMistake_IsNamed(string path, string? json, string key, string reason)
    {
        var failure = Assert.Throws<SettingsException>(() => Read(SettingsFile.Of("org").With(path, json)));

        Assert.True(failure.Problems is [var problem] && problem.Key == key, $"{reason}: {failure.Message}");
    }

    [Fact]
    public void Read_ManyMistakes_AreSaidTogether()
    {
        var settings = SettingsFile.Of("org")
            .With("github.plan", "\"free\"")
            .With("repository.visibility", "\"private\"")
            .With("repository.waivers", "[]")
            .With("repository.color", "\"red\"")
            .With("deployments.targets", "[]")
            .With("port", null);

        Golden.Matches(Assert.Throws<SettingsException>(() => Read(settings)).Message);
    }

    [Fact]
    public void Read_SecretOfAnotherForm_IsNamedAndNeverShown_SEC12()
    {
        var settings = SettingsFile.Of("org").With("githubAppKey", "\"canary-of-a-password\"");

        var failure = Assert.Throws<SettingsException>(() => Read(settings));

        Assert.Equal("infra:githubAppKey", Assert.Single(failure.Problems).Key);
        Assert.DoesNotContain("canary", failure.Message, StringComparison.Ordinal);
    }

    private static OrganizationSettings Read(SettingsFile file) =>
        OrganizationSettings.Read(new SettingsReader("org", file.Get));
}
