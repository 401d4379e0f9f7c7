using System.Collections.Immutable;

namespace Infra.Engine.Host;

/// <summary>What of a resource changes, in a few words: <c>+added-removed~changed</c>.</summary>
internal static class ChangedKeys
{
    private static readonly StepKind[] Order = [StepKind.Create, StepKind.Delete, StepKind.Update];

    /// <summary>The words; "" when nothing changes that has a name.</summary>
    public static string Of(StepMetadata step, DisplayOptions options, Paint paint)
    {
        if (step.Old is not { } old || step.New is not { } wanted)
        {
            return "";
        }

        var changes = step.Op == StepKind.Same ? []
            : options.Console && step.DetailedDiff is { Count: > 0 } detailed
            ? Paths(detailed)
            : Keys(step, options.Kind == OperationKind.Refresh);
        AddWhere(old.Provider != wanted.Provider, "provider", changes);
        AddWhere(old.Protect != wanted.Protect, "protect", changes);
        AddWhere(old.Taint != wanted.Taint, "taint", changes);
        return changes.Count == 0 ? "" : string.Concat(changes
            .GroupBy(static change => change.Op, static change => change.Key)
            .OrderBy(static group => Array.IndexOf(Order, group.Key))
            .Select(group => paint.In(
                StepTexts.Of(group.Key).Color,
                StepTexts.Of(group.Key).Prefix.Trim() + string.Join(',', group.Order(StringComparer.Ordinal)))))
            + paint.Reset;
    }

    private static List<(StepKind Op, string Key)> Paths(
        ImmutableSortedDictionary<string, PropertyDifference> detailed) =>
    [
        .. detailed.Select(static pair => (pair.Value.Kind switch
        {
            PropertyDifferenceKind.Add or PropertyDifferenceKind.AddReplace => StepKind.Create,
            PropertyDifferenceKind.Delete or PropertyDifferenceKind.DeleteReplace => StepKind.Delete,
            _ => StepKind.Update,
        }, pair.Key)),
    ];

    private static List<(StepKind Op, string Key)> Keys(StepMetadata step, bool outputs)
    {
        var (old, wanted) = outputs ? (step.Old!.Outputs, step.New!.Outputs) : (step.Old!.Inputs, step.New!.Inputs);
        var diff = step.DetailedDiff is null ? ValueDiff.Between(old, wanted) : DetailedDiffs.Of(step).Diff;
        return
        [
            .. (diff?.Properties ?? [])
                .Where(change => change.Value is not ValueDiff.Same && !ValueDiff.IsInternal(change.Key)
                    && (step.Diffs.IsDefaultOrEmpty || step.Diffs.Contains(change.Key)))
                .Select(static change => (change.Value switch
                {
                    ValueDiff.Added => StepKind.Create,
                    ValueDiff.Deleted => StepKind.Delete,
                    _ => StepKind.Update,
                }, change.Key)),
        ];
    }

    private static void AddWhere(bool differs, string key, List<(StepKind Op, string Key)> changes)
    {
        if (differs)
        {
            changes.Add((StepKind.Update, key));
        }
    }
}
