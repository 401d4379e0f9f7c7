using System.Text.Json.Nodes;

using Infra.Components.Aws;
using Infra.Components.Pipelines;

namespace Infra.Components.Tests.Pipelines;

/// <summary>SEC-38, SEC-39: clouds trust one subject each, and no other that looks like it.</summary>
public sealed class GitHubSubjectTests
{
    private const string Provider =
        "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com";

    private static readonly GitHubRepository Platform = new("acme", 1000001, "platform", 2000002);

    /// <summary>Subjects of strangers, and who they are.</summary>
    public static TheoryData<string, string> Strangers => new()
    {
        { "repo:acme/platform:environment:prod", "the form with names, which can be taken over" },
        { "repo:acme@1000001/platform@2000003:environment:prod", "made again under the same name" },
        { "repo:acme@1000009/platform@2000002:environment:prod", "another owner of the login" },
        { "repo:evil@1000001/platform@2000002:environment:prod", "a renamed owner: the clouds are told anew" },
        { "repo:acme@1000001/platform2@2000002:environment:prod", "a renamed repository" },
        { "repo:acme@1000001/platform@20000020:environment:prod", "an id that begins alike" },
        { "repo:acme@1000001/platform-fork@2000004:environment:prod", "a repository with the same prefix" },
        { "repo:acme@1000001/platform@2000002:environment:prod2", "an environment that begins alike" },
        { "repo:acme@1000001/platform@2000002:environment:pro", "the beginning of the environment" },
        { "repo:acme@1000001/platform@2000002:environment:PROD", "other letters" },
        { "repo:acme@1000001/platform@2000002:environment:dev", "another environment" },
        { "repo:acme@1000001/platform@2000002:environment:", "no environment" },
        { "repo:acme@1000001/platform@2000002:environment:*", "a pattern" },
        { "repo:acme@1000001/platform@2000002:pull_request", "a pull request" },
        { "repo:acme@1000001/platform@2000002:ref:refs/heads/main", "a job without environment" },
        { "repo:acme@1000001/platform@2000002:ref:refs/tags/prod", "a tag" },
        { "repo:acme@1000001/platform@2000002:environment:prod:ref:refs/heads/main", "something behind it" },
        { " repo:acme@1000001/platform@2000002:environment:prod", "a blank before it" },
        { "repo:acme@1000001/platform@2000002:environment:prod ", "a blank behind it" },
        { "repo:acme-1000001/platform-2000002:environment:prod", "the delimiter of an early announcement" },
        { "repo:acme@1000001/*:environment:prod", "any repository" },
        { "repo:*", "anybody" },
        { "*", "anybody at all" },
        { "", "nobody" },
    };

    [Fact]
    public void Subject_OfAnEnvironment_HasBothIds_SEC38() =>
        Assert.Equal(
            "repo:acme@1000001/platform@2000002:environment:prod", Platform.OfEnvironment("prod").Value);

    [Fact]
    public void Subject_OfPullRequests_IsAnother_SEC39() =>
        Assert.Equal("repo:acme@1000001/platform@2000002:pull_request", Platform.OfPullRequests().Value);

    [Fact]
    public void Trust_OfItsSubject_Holds_SEC38() =>
        Assert.True(Admits(Platform.OfEnvironment("prod"), "repo:acme@1000001/platform@2000002:environment:prod"));

    [Theory]
    [MemberData(nameof(Strangers))]
    public void Trust_OfAStranger_DoesNotHold_SEC38(string subject, string stranger) =>
        Assert.False(Admits(Platform.OfEnvironment("prod"), subject), stranger);

    [Fact]
    public void Trust_OfAnotherAudience_DoesNotHold_SEC38() =>
        Assert.False(Admits(
            Platform.OfPullRequests(), Platform.OfPullRequests().Value, "https://github.com/acme"));

    // As IAM does: every claim of StringEquals must be there and the same; any other operator is not understood.
    private static bool Admits(GitHubSubject trusted, string subject, string audience = "sts.amazonaws.com")
    {
        var policy = JsonNode.Parse(GitHubTrust.PolicyFor(Provider, trusted.Value))!;
        var statement = Assert.Single(policy["Statement"]!.AsArray())!;
        var (name, claims) = Assert.Single(statement["Condition"]!.AsObject());
        Assert.Equal("StringEquals", name);
        Assert.Equal(Provider, (string?)Assert.Single(statement["Principal"]!.AsObject()).Value);
        var token = new Dictionary<string, string>
        {
            ["token.actions.githubusercontent.com:aud"] = audience,
            ["token.actions.githubusercontent.com:sub"] = subject,
        };
        Assert.Equal(token.Keys.Order(), claims!.AsObject().Select(static claim => claim.Key).Order());
        return claims.AsObject().All(claim => token[claim.Key] == (string?)claim.Value);
    }
}
