using System.Collections.Immutable;

namespace Infra.Engine;

/// <summary>Takes values at given paths from recorded inputs instead of wanted ones.</summary>
internal static class IgnoredChanges
{
    /// <summary>
    /// The wanted inputs with recorded values at these paths, and the paths where that is not possible.
    /// </summary>
    public static (PropertyMap Inputs, ImmutableArray<string> Impossible) Apply(
        PropertyMap recorded, PropertyMap wanted, ImmutableArray<string> paths)
    {
        var impossible = ImmutableArray<string>.Empty;
        foreach (var text in paths)
        {
            // A path that does not parse ignores nothing, without a word: the real engine's behaviour.
            if (PropertyPath.TryParse(text) is not { } path)
            {
                continue;
            }

            if (Reset(new PropertyValue.Map(recorded), new PropertyValue.Map(wanted), path.Segments.AsSpan()) is
                PropertyValue.Map reset)
            {
                wanted = reset.Properties;
            }
            else
            {
                impossible = impossible.Add(text);
            }
        }

        return (wanted, impossible);
    }

    // Null: an element on the way exists on one side only.
    private static PropertyValue? Reset(PropertyValue? old, PropertyValue? wanted, ReadOnlySpan<PathSegment> path)
    {
        if (wanted is PropertyValue.Secret secret)
        {
            var inner = Reset(old, secret.Value, path);
            return inner is null ? null : new PropertyValue.Secret(inner);
        }

        old = old is PropertyValue.Secret oldSecret ? oldSecret.Value : old;
        return (old, wanted) switch
        {
            (PropertyValue.Map from, PropertyValue.Map to) => ResetMap(from.Properties, to.Properties, path),
            (PropertyValue.List from, PropertyValue.List to) => ResetList(from.Items, to.Items, path),
            (PropertyValue.Map or PropertyValue.List, _) or (_, PropertyValue.Map or PropertyValue.List) => null,
            _ => wanted,
        };
    }

    private static PropertyValue.Map? ResetMap(PropertyMap old, PropertyMap wanted, ReadOnlySpan<PathSegment> path)
    {
        if (path[0].IsWildcard)
        {
            return path.Length == 1 ? new PropertyValue.Map(old) : ResetEach(old, wanted, path);
        }

        if (path[0].Key is not { } key)
        {
            return null;
        }

        if (path.Length == 1)
        {
            return new PropertyValue.Map(
                old.TryGet(key, out var value) ? wanted.With(key, value) : wanted.Without(key));
        }

        return (old[key], wanted[key]) switch
        {
            (null, null) => new PropertyValue.Map(wanted),
            ({ } from, { } to) when Reset(from, to, path[1..]) is { } reset =>
                new PropertyValue.Map(wanted.With(key, reset)),
            _ => null,
        };
    }

    private static PropertyValue.Map? ResetEach(PropertyMap old, PropertyMap wanted, ReadOnlySpan<PathSegment> path)
    {
        var result = wanted;
        foreach (var (key, value) in wanted)
        {
            if (old[key] is not { } from || Reset(from, value, path[1..]) is not { } reset)
            {
                return null;
            }

            result = result.With(key, reset);
        }

        return old.Count == wanted.Count ? new PropertyValue.Map(result) : null;
    }

    private static PropertyValue.List? ResetList(
        ImmutableArray<PropertyValue> old, ImmutableArray<PropertyValue> wanted, ReadOnlySpan<PathSegment> path)
    {
        if (path[0].Key is not null || (path[0].IsWildcard && old.Length != wanted.Length))
        {
            return null;
        }

        var result = wanted.ToBuilder();
        var (start, end) = path[0].Index is { } index ? (index, index + 1) : (0, wanted.Length);
        for (var i = start; i < end; i++)
        {
            if (i >= old.Length || i >= wanted.Length)
            {
                return i >= old.Length && i >= wanted.Length ? new PropertyValue.List(wanted) : null;
            }

            var reset = path.Length == 1 ? old[i] : Reset(old[i], wanted[i], path[1..]);
            if (reset is null)
            {
                return null;
            }

            result[i] = reset;
        }

        return new PropertyValue.List(result.ToImmutable());
    }
}
