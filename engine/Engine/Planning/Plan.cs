using System.Collections.Immutable;

namespace Infra.Engine;

/// <summary>What one registration leads to.</summary>
internal sealed record Plan
{
    /// <summary>The steps, in the order in which they must be done.</summary>
    public required ImmutableArray<Step> Steps { get; init; }

    /// <summary>What to tell the user about the resource first.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>What goes well in a preview and will not go in an update.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];

    /// <summary>Why this must not be done: an update stops, a preview goes on and fails at the end.</summary>
    public ImmutableArray<string> Objections { get; init; } = [];

    /// <summary>
    /// Old resources that the steps delete and that must be created again, with the keys that require it.
    /// </summary>
    public ImmutableArray<(Urn Urn, ImmutableArray<string> Keys)> Condemned { get; init; } = [];

    /// <summary>
    /// Ends when the steps are over, with whether all were done; set when others must wait for that.
    /// </summary>
    public TaskCompletionSource<bool>? Done { get; init; }

    /// <summary>Whether the resource is replaced.</summary>
    public bool Replaces { get; init; }
}
