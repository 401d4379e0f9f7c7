using System.Collections.Immutable;

namespace Infra.Engine.Host;

/// <summary>What a state file says: resources, and what is said around them.</summary>
internal sealed record StateDocument
{
    /// <summary>Resources and pending operations.</summary>
    public required Snapshot Snapshot { get; init; }

    /// <summary>How its secrets are encrypted; null when the file does not say.</summary>
    public SecretsDescription? Secrets { get; init; }

    /// <summary>Who wrote it and when, as JSON text; "" for one that was not written yet.</summary>
    public string Manifest { get; init; } = "";

    /// <summary>
    /// Fields around the resources that are kept as they are, by name, as JSON text; <c>metadata</c> is one.
    /// </summary>
    public ImmutableSortedDictionary<string, string> UnknownFields { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>A new stack's.</summary>
    public static StateDocument Empty { get; } = new() { Snapshot = Snapshot.Empty };
}
