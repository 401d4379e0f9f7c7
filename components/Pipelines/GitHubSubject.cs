namespace Infra.Components.Pipelines;

/// <summary>Who a token of GitHub Actions is for: exactly one subject, which clouds compare letter by letter.</summary>
/// <remarks>The immutable form, which repositories made since 15 July 2026 have; ids in it cannot be taken over.
/// Issuer and audiences are GitHub's and the clouds'.</remarks>
/// <param name="Value">The claim <c>sub</c>, as in <c>repo:acme@1/platform@2:environment:prod</c>.</param>
public sealed record GitHubSubject(string Value)
{
    /// <summary>Who signs the tokens.</summary>
    public const string Issuer = "https://token.actions.githubusercontent.com";

    /// <inheritdoc/>
    public override string ToString() => Value;
}
