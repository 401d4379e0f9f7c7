using System.Text.RegularExpressions;

using Infra.Stacks.Settings;

namespace Infra.Stacks.Organization;

/// <summary>What texts of GitHub look like.</summary>
internal static partial class GitHubRules
{
    // Keys of clouds are not what a workflow needs: it gets tokens.
    private static readonly ImmutableArray<string> KeysOfClouds =
    [
        "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN",
        "AZURE_CLIENT_SECRET", "AZURE_CREDENTIALS", "ARM_CLIENT_SECRET",
        "GOOGLE_CREDENTIALS", "GOOGLE_APPLICATION_CREDENTIALS", "GCP_SA_KEY",
    ];

    /// <summary>Login of an organisation.</summary>
    public static Rule Login { get; } = new(
        "1 to 39 letters, digits and single hyphens, no hyphen at either end",
        "acme",
        static text => text.Length <= 39 && LoginPattern().IsMatch(text));

    /// <summary>An id that GitHub gave.</summary>
    public static Rule Id { get; } = new(
        "a number that GitHub gave, in quotes",
        "\"1000001\"",
        static text => IdPattern().IsMatch(text) && int.TryParse(text, out _));

    /// <summary>Name of a repository.</summary>
    public static Rule Repository { get; } = new(
        "1 to 100 letters, digits, hyphens, underscores and dots",
        "platform",
        static text => RepositoryPattern().IsMatch(text) && text is not ("." or ".."));

    /// <summary>Name of a team in addresses.</summary>
    public static Rule Team { get; } = new(
        "a team's slug: lower-case letters, digits and hyphens",
        "platform-team",
        static text => TeamPattern().IsMatch(text));

    /// <summary>An action, or several by a pattern; whose they are is never a pattern.</summary>
    public static Rule Action { get; } = new(
        "owner/repository@version, where repository and version may be *",
        "aws-actions/configure-aws-credentials@*",
        static text => ActionPattern().IsMatch(text));

    /// <summary>Name of a check.</summary>
    public static Rule Check { get; } = new(
        "the name of a check, as pull requests show it",
        "preview",
        static text => text.Trim() == text && text.Length is > 0 and <= 100);

    /// <summary>Name of a variable of workflows.</summary>
    public static Rule Variable { get; } = new(
        "capital letters, digits and underscores, not GITHUB_… and no cloud's key",
        "AWS_REGION",
        static text => VariablePattern().IsMatch(text)
            && !text.StartsWith("GITHUB_", StringComparison.Ordinal)
            && !KeysOfClouds.Contains(text));

    /// <summary>Value of a variable: one line.</summary>
    public static Rule Value { get; } = new(
        "one line of text",
        "eu-west-1",
        static text => text.Length > 0 && !text.Contains('\n', StringComparison.Ordinal));

    /// <summary>Why something is done without.</summary>
    public static Rule Reason { get; } = new(
        "a sentence that says why that is acceptable",
        "deployments are released by hand until the plan is upgraded",
        static text => text.Trim().Length >= 20);

    /// <summary>Private key of a GitHub App.</summary>
    public static Rule AppKey { get; } = new(
        "the private key of the GitHub App as a PEM file",
        "-----BEGIN RSA PRIVATE KEY-----…",
        static text => text.StartsWith("-----BEGIN ", StringComparison.Ordinal)
            && text.Contains("PRIVATE KEY-----", StringComparison.Ordinal));

    [GeneratedRegex("^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex LoginPattern();

    [GeneratedRegex("^[1-9][0-9]{0,9}$", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();

    [GeneratedRegex("^[A-Za-z0-9._-]{1,100}$", RegexOptions.CultureInvariant)]
    private static partial Regex RepositoryPattern();

    [GeneratedRegex("^[a-z0-9]+([-_][a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex TeamPattern();

    [GeneratedRegex(@"^[A-Za-z0-9-]+/([A-Za-z0-9._-]+|\*)@([A-Za-z0-9._-]+|\*)$", RegexOptions.CultureInvariant)]
    private static partial Regex ActionPattern();

    [GeneratedRegex("^[A-Z_][A-Z0-9_]*$", RegexOptions.CultureInvariant)]
    private static partial Regex VariablePattern();
}
