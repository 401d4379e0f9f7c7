namespace Infra.Components.Pipelines;

/// <summary>A repository on github.com by what never changes: names can be given up and taken by others, ids
/// cannot.</summary>
/// <param name="Owner">Login of the organisation.</param>
/// <param name="OwnerId">Id of the organisation.</param>
/// <param name="Name">Name of the repository, without the owner.</param>
/// <param name="Id">Id of the repository.</param>
public sealed record GitHubRepository(string Owner, long OwnerId, string Name, long Id)
{
    /// <summary>Whoever runs a job that names an environment; its rules were kept before the job got a token.</summary>
    /// <param name="environment">Name of the environment.</param>
    public GitHubSubject OfEnvironment(string environment) => Of($"environment:{environment}");

    /// <summary>Whoever runs a job of a pull request that names no environment. Forks get no token at all.</summary>
    public GitHubSubject OfPullRequests() => Of("pull_request");

    private GitHubSubject Of(string context) => new($"repo:{Owner}@{OwnerId}/{Name}@{Id}:{context}");
}
