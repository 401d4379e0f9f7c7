using System.Collections.Immutable;

namespace Infra.Engine;

/// <summary>What must be known about a resource to choose its step; no provider is asked for it.</summary>
internal sealed record Situation
{
    /// <summary>What is recorded; null when nothing is.</summary>
    public required ResourceState? Old { get; init; }

    /// <summary>What is wanted, checked.</summary>
    public required ResourceState New { get; init; }

    /// <summary>One of the resources it is replaced with is replaced in this run.</summary>
    public bool CompanionReplaced { get; init; }

    /// <summary>What it is deleted with is replaced in this run.</summary>
    public bool HostReplaced { get; init; }

    /// <summary>Its provider is another one, or is itself replaced.</summary>
    public bool ProviderReplaced { get; init; }

    /// <summary>An update of it was interrupted: nobody knows how far it got.</summary>
    public bool Asked { get; init; }

    /// <summary>Whether an update of it was interrupted.</summary>
    public bool Interrupted { get; init; }
}

/// <summary>The chosen step for a resource that is recorded.</summary>
/// <param name="Kind">Same, update or replace.</param>
/// <param name="Reason">Why.</param>
internal sealed record Choice(StepKind Kind, string Reason)
{
    /// <summary>Keys that make a replacement necessary.</summary>
    public ImmutableArray<string> Keys { get; init; } = [];

    /// <summary>What the provider said, when it was asked.</summary>
    public DiffResult? Diff { get; init; }

    /// <summary>What follows without asking the provider; null: it must be asked for a diff.</summary>
    public static Choice? BeforeDiff(Situation situation) => situation switch
    {
        { Old: { } old, New: var wanted } when old.Custom != wanted.Custom =>
            Replaced("its kind changed between resource and component", "provider"),
        { Asked: true } => Replaced("its replacement was asked for", "id"),
        { Old.Taint: true } => Replaced("it is marked to be replaced", "id"),
        { CompanionReplaced: true } => Replaced("a resource it is replaced with is replaced", "replaceWith"),
        { HostReplaced: true } => Replaced("the resource it is deleted with is replaced", "deletedWith"),
        { ProviderReplaced: true } => Replaced("its provider is another", "provider"),
        { Old: { } old, New: var wanted } when TriggerChanged(old.ReplacementTrigger, wanted.ReplacementTrigger) =>
            new Choice(StepKind.Replace, "its replacement trigger changed"),
        { Old: { Custom: false } old, New: var wanted } => PropertyDiff.Same(old.Inputs, wanted.Inputs)
            ? new Choice(StepKind.Same, "nothing differs")
            : new Choice(StepKind.Update, "inputs of the component differ"),
        _ => null,
    };

    /// <summary>What follows from the provider's answer.</summary>
    public static Choice AfterDiff(Situation situation, DiffResult answer)
    {
        var old = situation.Old!;
        var diff = WithReplaceOnChanges(Completed(answer, old, situation.New), situation.New.ReplaceOnChanges);
        if (Replaces(diff))
        {
            return new Choice(StepKind.Replace, "a change replaces it") { Keys = diff.ReplaceKeys, Diff = diff };
        }

        if (old.PendingReplacement)
        {
            return new Choice(StepKind.Replace, "it was deleted and not created again") { Diff = diff };
        }

        return diff.Changes switch
        {
            DiffChanges.Some => new Choice(StepKind.Update, "inputs differ") { Diff = diff },
            _ when !old.InitErrors.IsEmpty => new Choice(StepKind.Update, "it was not made completely") { Diff = diff },
            _ when situation.Interrupted => new Choice(StepKind.Update, "its update was interrupted") { Diff = diff },
            _ => new Choice(StepKind.Same, "nothing differs") { Diff = diff },
        };
    }

    /// <summary>The provider's answer, or where it cannot tell a comparison of the inputs.</summary>
    public static DiffResult Completed(DiffResult diff, ResourceState old, ResourceState wanted)
    {
        if (diff.Changes != DiffChanges.Unknown)
        {
            return diff;
        }

        var details = PropertyDiff.Between(old.Inputs, wanted.Inputs);
        return diff with
        {
            Changes = details.IsEmpty ? DiffChanges.None : DiffChanges.Some,
            ChangedKeys = PropertyDiff.TopLevelKeys(details.Keys),
            DetailedDiff = details,
        };
    }

    private static Choice Replaced(string reason, string key) => new(StepKind.Replace, reason) { Keys = [key] };

    private static bool TriggerChanged(PropertyValue? old, PropertyValue? wanted) => (old, wanted) switch
    {
        (null, null) => false,
        ({ } before, { } after) => !PropertyDiff.Same(before, after),
        _ => true,
    };

    private static bool Replaces(DiffResult diff) =>
        !diff.ReplaceKeys.IsEmpty || diff.DetailedDiff?.Any(static pair => pair.Value.Kind.Replaces()) == true;

    private static DiffResult WithReplaceOnChanges(DiffResult diff, ImmutableArray<string> paths)
    {
        if (paths.IsEmpty || diff.Changes != DiffChanges.Some)
        {
            return diff;
        }

        var wanted = paths.Select(PropertyPath.TryParse).OfType<PropertyPath>().ToArray();
        bool Replacing(string text) =>
            PropertyPath.TryParse(text) is { } path && Array.Exists(wanted, candidate => candidate.Contains(path));
        return diff with
        {
            ReplaceKeys = [.. diff.ReplaceKeys.Union(diff.ChangedKeys.Where(Replacing))],
            DetailedDiff = diff.DetailedDiff?.ToImmutableSortedDictionary(
                pair => pair.Key,
                pair => Replacing(pair.Key) ? pair.Value with { Kind = pair.Value.Kind.Replacing() } : pair.Value,
                StringComparer.Ordinal),
        };
    }
}
