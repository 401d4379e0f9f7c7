using System.Collections.Immutable;

namespace Infra.Engine;

/// <summary>What holds for one run of a deployment.</summary>
public sealed record DeploymentOptions
{
    /// <summary>The organization; the file backend knows only <c>organization</c>.</summary>
    public string Organization { get; init; } = "organization";

    /// <summary>The project.</summary>
    public required string Project { get; init; }

    /// <summary>The stack, bare.</summary>
    public required string Stack { get; init; }

    /// <summary>Whether nothing may change: a preview.</summary>
    public bool DryRun { get; init; }

    /// <summary>How many provider calls may run at once.</summary>
    public int Parallel { get; init; } = 16;

    /// <summary>Whether steps that do not depend on a failed one go on.</summary>
    public bool ContinueOnError { get; init; }

    /// <summary>
    /// Whether a refresh forgets interrupted creations whose provider cannot tell what became of them.
    /// </summary>
    public bool ClearPendingCreates { get; init; }

    /// <summary>Configuration in clear, by full key; goes to default providers and to the prelude (blinded there).</summary>
    public ImmutableSortedDictionary<string, string> Config { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Which of the configuration is secret.</summary>
    public ImmutableHashSet<string> ConfigSecretKeys { get; init; } = [];
}

/// <summary>What a deployment needs of the world.</summary>
/// <param name="Providers">Where providers come from.</param>
/// <param name="Events">Where events go.</param>
/// <param name="Journal">Where progress is made durable; one that forgets, in a preview.</param>
/// <param name="Stacks">Other stacks, for stack references.</param>
/// <param name="Time">The clock.</param>
/// <param name="Random">Seeded by the host; gives provider ids and the seeds of Check.</param>
public sealed record DeploymentPorts(
    IProviderSource Providers, IEventSink Events, IJournal Journal, IStackOutputs Stacks, TimeProvider Time, Random Random);

/// <summary>Outputs of other stacks.</summary>
public interface IStackOutputs
{
    /// <summary>The root outputs of a stack (any accepted form of its name), secrets kept; null: no such stack.</summary>
    ValueTask<PropertyMap?> ReadAsync(string stackName, CancellationToken cancellation);

    /// <summary>All resources of a stack; null: no such stack.</summary>
    ValueTask<Snapshot?> ReadSnapshotAsync(string stackName, CancellationToken cancellation);
}
