using System.Collections.Immutable;

namespace Infra.Engine;

/// <summary>Compares values by structure; whether a value is secret does not matter.</summary>
public static class PropertyDiff
{
    /// <summary>Every path that differs, with its kind (never a replacing one).</summary>
    public static ImmutableSortedDictionary<string, PropertyDifference> Between(PropertyMap old, PropertyMap wanted)
    {
        var found = ImmutableSortedDictionary.CreateBuilder<string, PropertyDifference>(StringComparer.Ordinal);
        CompareMaps("", old, wanted, found);
        return found.ToImmutable();
    }

    /// <summary>Whether two values are the same, secret or not. An unknown equals nothing.</summary>
    public static bool Same(PropertyValue old, PropertyValue wanted)
    {
        (old, wanted) = (Bare(old), Bare(wanted));
        return (old, wanted) switch
        {
            (PropertyValue.Unknown, _) or (_, PropertyValue.Unknown) => false,
            (PropertyValue.Map a, PropertyValue.Map b) => Same(a.Properties, b.Properties),
            (PropertyValue.List a, PropertyValue.List b) => Same(a.Items, b.Items),
            _ => old.Equals(wanted),
        };
    }

    /// <summary>Whether two maps are the same, secret or not.</summary>
    public static bool Same(PropertyMap old, PropertyMap wanted)
    {
        if (old.Count != wanted.Count)
        {
            return false;
        }

        foreach (var (key, value) in wanted)
        {
            if (!old.TryGet(key, out var before) || !Same(before, value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The top-level keys among these paths, in order.</summary>
    public static ImmutableArray<string> TopLevelKeys(IEnumerable<string> paths)
    {
        var keys = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            keys.Add(PropertyPath.TryParse(path)?.Segments[0].Key ?? path);
        }

        return [.. keys];
    }

    private static PropertyValue Bare(PropertyValue value) =>
        value is PropertyValue.Secret secret ? Bare(secret.Value) : value;

    private static bool Same(ImmutableArray<PropertyValue> old, ImmutableArray<PropertyValue> wanted)
    {
        if (old.Length != wanted.Length)
        {
            return false;
        }

        for (var i = 0; i < old.Length; i++)
        {
            if (!Same(old[i], wanted[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static void CompareMaps(
        string path,
        PropertyMap old,
        PropertyMap wanted,
        ImmutableSortedDictionary<string, PropertyDifference>.Builder found)
    {
        foreach (var (key, value) in wanted)
        {
            Compare(PropertyPath.Append(path, key), old[key], value, found);
        }

        foreach (var (key, value) in old)
        {
            if (!wanted.ContainsKey(key))
            {
                Compare(PropertyPath.Append(path, key), value, null, found);
            }
        }
    }

    private static void Compare(
        string path,
        PropertyValue? old,
        PropertyValue? wanted,
        ImmutableSortedDictionary<string, PropertyDifference>.Builder found)
    {
        // A null is no value.
        old = old is PropertyValue.Null ? null : old;
        wanted = wanted is PropertyValue.Null ? null : wanted;
        if (old is null && wanted is null)
        {
            return;
        }

        if (old is null || wanted is null)
        {
            var kind = old is null ? PropertyDifferenceKind.Add : PropertyDifferenceKind.Delete;
            found[path] = new PropertyDifference(kind, InputDiff: true);
            return;
        }

        switch (Bare(old), Bare(wanted))
        {
            case (PropertyValue.Map a, PropertyValue.Map b):
                CompareMaps(path, a.Properties, b.Properties, found);
                break;
            case (PropertyValue.List a, PropertyValue.List b):
                for (var i = 0; i < Math.Max(a.Items.Length, b.Items.Length); i++)
                {
                    var before = i < a.Items.Length ? a.Items[i] : null;
                    var after = i < b.Items.Length ? b.Items[i] : null;
                    Compare($"{path}[{i}]", before, after, found);
                }

                break;
            case var (a, b) when !Same(a, b):
                found[path] = new PropertyDifference(PropertyDifferenceKind.Update, InputDiff: true);
                break;
        }
    }
}
