using System.Text.Json.Nodes;

using Infra.Components.Pipelines;

namespace Infra.Components.Aws;

/// <summary>Trust policies of roles that jobs of GitHub Actions assume.</summary>
internal static class GitHubTrust
{
    /// <summary>Whom the tokens must be for.</summary>
    public const string Audience = "sts.amazonaws.com";

    // Condition keys are called after the issuer without its scheme.
    private static readonly string Claims = GitHubSubject.Issuer["https://".Length..];

    /// <summary>Exactly one subject, compared letter by letter: a pattern would admit whoever fits it.</summary>
    /// <param name="provider">ARN of the account's OIDC provider for GitHub.</param>
    /// <param name="subject">A <see cref="GitHubSubject"/>.</param>
    public static string PolicyFor(string provider, string subject) => new JsonObject
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = new JsonArray(new JsonObject
        {
            ["Effect"] = "Allow",
            ["Principal"] = new JsonObject { ["Federated"] = provider },
            ["Action"] = "sts:AssumeRoleWithWebIdentity",
            ["Condition"] = new JsonObject
            {
                ["StringEquals"] = new JsonObject
                {
                    [$"{Claims}:aud"] = Audience,
                    [$"{Claims}:sub"] = subject,
                },
            },
        }),
    }.ToJsonString();
}
