namespace Infra.Components.Pipelines;

/// <summary>The management repository on GitHub, what protects it, and who its jobs are to the clouds.</summary>
/// <remarks>No cloud's key is stored: jobs get short-lived tokens, and clouds trust the subjects given out here.
/// </remarks>
public sealed class Pipelines : ComponentResource
{
    /// <summary>The repository and everything around it.</summary>
    /// <exception cref="ArgumentException">A protection is neither offered by the plan nor waived.</exception>
    public Pipelines(string name, PipelinesArgs args, ComponentResourceOptions? options = null)
        : base("infra:pipelines:Pipelines", name, options)
    {
        if (args.Protections.Missing is { Length: > 0 } missing)
        {
            throw new ArgumentException(
                $"the plan offers no {string.Join(", ", missing)} for {args.Repository}, and no waiver names it",
                nameof(args));
        }

        var repository = new PlatformRepository(args.Repository, args, Children.Of(this));
        var targets = args.Targets.Select(target => new DeploymentEnvironment(target.Name, new()
        {
            Repository = repository.Name,
            Target = target,
            HasReviewers = args.Protections.Has(Protection.Reviewers),
        }, Children.Of(this, repository))).ToList();

        Url = repository.Url;
        Repository = repository.Id.Apply(id =>
            new GitHubRepository(args.Organization, args.OrganizationId, args.Repository, id));
        PreviewSubject = Repository.Apply(static repository => repository.OfPullRequests().Value);
        ApplySubjects = args.Targets.ToImmutableSortedDictionary(
            static target => target.Name,
            target => Repository.Apply(repository => repository.OfEnvironment(target.Name).Value),
            StringComparer.Ordinal);
        Ready = [repository, .. targets];
        RegisterOutputs();
    }

    /// <summary>Where it is cloned from, over TLS.</summary>
    public Output<string> Url { get; }

    /// <summary>Which repository it is.</summary>
    public Output<GitHubRepository> Repository { get; }

    /// <summary>The <see cref="GitHubSubject"/> of jobs that preview pull requests: they may read, never change.
    /// </summary>
    public Output<string> PreviewSubject { get; }

    /// <summary>The <see cref="GitHubSubject"/> of jobs that deploy, by name of the environment.</summary>
    public ImmutableSortedDictionary<string, Output<string>> ApplySubjects { get; }

    /// <summary>What must be there before workflows can run.</summary>
    public ImmutableArray<Resource> Ready { get; }
}
