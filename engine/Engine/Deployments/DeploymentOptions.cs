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

    /// <summary>Whether everything is compared with the world before.</summary>
    public bool RefreshFirst { get; init; }

    /// <summary>What the operation is about: URNs, with <c>*</c> and <c>**</c>; empty: everything.</summary>
    public ImmutableArray<string> Targets { get; init; } = [];

    /// <summary>What the operation is not about; never together with targets.</summary>
    public ImmutableArray<string> Excludes { get; init; } = [];

    /// <summary>Whether a destruction leaves what is protected, and what it needs.</summary>
    public bool ExcludesProtected { get; init; }

    /// <summary>Whether what depends on the targets, or on what is excluded, is meant with them.</summary>
    public bool WithDependents { get; init; }

    /// <summary>What is to be replaced even where nothing differs.</summary>
    public ImmutableArray<string> Replaces { get; init; } = [];

    /// <summary>
    /// Configuration in clear, by full key; goes to default providers.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Config { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Configuration as it may be shown.</summary>
    public ImmutableSortedDictionary<string, string> ShownConfig { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Which of the configuration is secret.</summary>
    public ImmutableHashSet<string> ConfigSecretKeys { get; init; } = [];
}
