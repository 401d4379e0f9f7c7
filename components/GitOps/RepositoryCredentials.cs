namespace Infra.Components.GitOps;

/// <summary>As whom Argo CD reads repositories: a GitHub App that may read and nothing else.</summary>
/// <param name="Url">What the addresses of its repositories start with, such as <c>https://github.com/acme</c>.</param>
/// <param name="Key">Entry of the platform's store with the fields <c>appId</c>, <c>installationId</c> and
/// <c>privateKey</c>.</param>
public sealed record RepositoryCredentials(string Url, string Key);
