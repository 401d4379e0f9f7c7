namespace Infra.Components.Pipelines;

/// <summary>What jobs deploy to: an environment of the repository, with what only its jobs may know.</summary>
public sealed record DeploymentTarget
{
    /// <summary>Its name, which is the stack's where a stack is deployed.</summary>
    public required string Name { get; init; }

    /// <summary>Ids of the teams of which somebody must agree, never whoever started the job. Empty: nobody is asked.
    /// At most six.</summary>
    public required ImmutableArray<int> ReviewerTeams { get; init; }

    /// <summary>Variables by name; readable by whoever may read the repository. Default: none.</summary>
    public ImmutableSortedDictionary<string, string> Variables { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Secrets by name; they become secret outputs whatever they are. Default: none.</summary>
    public ImmutableSortedDictionary<string, Output<string>> Secrets { get; init; } =
        ImmutableSortedDictionary<string, Output<string>>.Empty;
}
