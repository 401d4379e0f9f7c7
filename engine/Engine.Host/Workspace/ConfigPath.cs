using System.Collections.Immutable;

namespace Infra.Engine.Host;

/// <summary>A place inside a configuration value: <c>a.b[0]["key with . in it"]</c>.</summary>
internal static class ConfigPath
{
    /// <summary>Reads the parts: texts for keys, integers for places in lists.</summary>
    /// <exception cref="CommandException">It cannot be read.</exception>
    public static ImmutableArray<object> Parse(string path) =>
        PropertyPath.TryParse(path) is { Segments: [{ Key: not null }, ..] and var segments }
        && segments.All(static segment => !segment.IsWildcard)
            ? [.. segments.Select(static segment => segment.Key ?? (object)segment.Index!.Value)]
            : throw new CommandException(
                $"invalid configuration key path '{path}': expected name, name.name, name[0] or name[\"key\"]");

    /// <summary>The value at a place, or null.</summary>
    public static PropertyValue? Find(PropertyValue? value, ReadOnlySpan<object> path)
    {
        foreach (var part in path)
        {
            value = (value, part) switch
            {
                (PropertyValue.Map map, string key) => map.Properties[key],
                (PropertyValue.List list, int index) when index < list.Items.Length => list.Items[index],
                _ => null,
            };
        }

        return value;
    }

    /// <summary>The value with another at a place below it; what is in the way there is replaced.</summary>
    /// <exception cref="CommandException">A place in a list is behind its end.</exception>
    public static PropertyValue With(PropertyValue? value, ReadOnlySpan<object> path, PropertyValue leaf)
    {
        if (path.IsEmpty)
        {
            return leaf;
        }

        if (path[0] is string key)
        {
            var map = (value as PropertyValue.Map)?.Properties ?? PropertyMap.Empty;
            return map.With(key, With(map[key], path[1..], leaf));
        }

        var index = (int)path[0];
        var items = (value as PropertyValue.List)?.Items ?? [];
        if (index > items.Length)
        {
            throw new CommandException("array index out of range");
        }

        return index == items.Length
            ? new PropertyValue.List(items.Add(With(null, path[1..], leaf)))
            : new PropertyValue.List(items.SetItem(index, With(items[index], path[1..], leaf)));
    }

    /// <summary>The value without what is at a place below it.</summary>
    public static PropertyValue Without(PropertyValue value, ReadOnlySpan<object> path) => (value, path[0]) switch
    {
        (PropertyValue.Map map, string key) when map.Properties[key] is { } inner => path.Length == 1
            ? map.Properties.Without(key) : map.Properties.With(key, Without(inner, path[1..])),
        (PropertyValue.List list, int index) when index < list.Items.Length => new PropertyValue.List(path.Length == 1
            ? list.Items.RemoveAt(index) : list.Items.SetItem(index, Without(list.Items[index], path[1..]))),
        _ => value,
    };
}
