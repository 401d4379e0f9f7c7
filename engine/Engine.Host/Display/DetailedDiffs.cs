namespace Infra.Engine.Host;

/// <summary>What a provider says of differences, put into the shape in which they are shown.</summary>
internal static class DetailedDiffs
{
    /// <summary>The differences a step names, without what is hidden; and what is hidden, as paths.</summary>
    public static (ValueDiff.Object? Diff, IReadOnlyList<string> Hidden) Of(StepMetadata step)
    {
        var root = new ValueDiff.Object(new SortedDictionary<string, ValueDiff>(StringComparer.Ordinal));
        var hidden = new List<string>();
        var hiding = (step.New?.HideDiffs ?? []).Select(PropertyPath.TryParse).OfType<PropertyPath>().ToArray();
        var wanted = new PropertyValue.Map(step.New?.Inputs ?? PropertyMap.Empty);
        foreach (var (text, difference) in step.DetailedDiff!)
        {
            if (PropertyPath.TryParse(text) is not { } path)
            {
                continue;
            }

            if (Array.Exists(hiding, hide => hide.Contains(path)))
            {
                hidden.Add(text);
                continue;
            }

            var old = new PropertyValue.Map(
                (difference.InputDiff ? step.Old?.Inputs : step.Old?.Outputs) ?? PropertyMap.Empty);
            Add(root, path, difference, (old, wanted));
        }

        return (root.Properties.Count == 0 ? null : root, hidden);
    }

    private static void Add(
        ValueDiff.Object root,
        PropertyPath path,
        PropertyDifference difference,
        (PropertyValue? Old, PropertyValue? New) values)
    {
        ValueDiff at = root;
        for (var i = 0; i < path.Segments.Length; i++)
        {
            var segment = path.Segments[i];
            values = (Child(values.Old, segment), Child(values.New, segment));
            var last = i == path.Segments.Length - 1;
            if (last)
            {
                Put(at, segment, Leaf(difference.Kind, values.Old, values.New));
                return;
            }

            var next = Get(at, segment);
            if (next is not (ValueDiff.Object or ValueDiff.List))
            {
                next = path.Segments[i + 1].Index is null
                    ? new ValueDiff.Object(new SortedDictionary<string, ValueDiff>(StringComparer.Ordinal))
                    : new ValueDiff.List([]);
                Put(at, segment, next);
            }

            at = next;
        }
    }

    private static ValueDiff Leaf(PropertyDifferenceKind kind, PropertyValue? old, PropertyValue? wanted) => kind switch
    {
        PropertyDifferenceKind.Add or PropertyDifferenceKind.AddReplace =>
            new ValueDiff.Added(wanted ?? PropertyValue.Null.Instance),
        PropertyDifferenceKind.Delete or PropertyDifferenceKind.DeleteReplace =>
            new ValueDiff.Deleted(old ?? PropertyValue.Null.Instance),
        _ => ValueDiff.Between(old ?? PropertyValue.Null.Instance, wanted ?? PropertyValue.Null.Instance) switch
        {
            // The provider knows that they differ; what is shown of both may be the same.
            ValueDiff.Same same => new ValueDiff.Changed(same.Value, same.Value),
            var differing => differing,
        },
    };

    private static PropertyValue? Child(PropertyValue? value, PathSegment segment) => value switch
    {
        PropertyValue.Map map when segment.Key is { } key => map.Properties[key],
        PropertyValue.List list when segment.Index is { } index && index < list.Items.Length => list.Items[index],
        PropertyValue.Secret => value,
        _ => null,
    };

    private static ValueDiff? Get(ValueDiff parent, PathSegment segment) => parent switch
    {
        ValueDiff.Object found when segment.Key is { } key => found.Properties.GetValueOrDefault(key),
        ValueDiff.List found when segment.Index is { } index => found.Elements.GetValueOrDefault(index),
        _ => null,
    };

    private static void Put(ValueDiff parent, PathSegment segment, ValueDiff child)
    {
        switch (parent)
        {
            case ValueDiff.Object found when segment.Key is { } key:
                found.Properties[key] = child;
                break;
            case ValueDiff.List found when segment.Index is { } index:
                found.Elements[index] = child;
                break;
        }
    }
}
