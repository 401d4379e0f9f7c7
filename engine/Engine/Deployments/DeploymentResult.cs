using System.Collections.Immutable;

namespace Infra.Engine;

/// <summary>How the program ended, as its host saw it.</summary>
public enum ProgramOutcome
{
    /// <summary>Well.</summary>
    Succeeded,

    /// <summary>With an error of its own, or because the deployment was stopping.</summary>
    Failed,
}

/// <summary>What became of a deployment.</summary>
/// <param name="Snapshot">What is recorded now; in a preview what was recorded before.</param>
/// <param name="Result">How it ended.</param>
/// <param name="ResourceChanges">How many steps of each kind, as in the summary.</param>
public sealed record DeploymentResult(
    Snapshot Snapshot, OperationResult Result, ImmutableSortedDictionary<StepKind, int> ResourceChanges);
