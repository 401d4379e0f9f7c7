using System.Collections.Immutable;

namespace Infra.Engine;

/// <summary>In which order resources are deleted: what depends on others first.</summary>
internal static class Deletions
{
    /// <summary>
    /// Groups of indexes, each to be deleted before the next; those of one group do not depend on each other. The entries
    /// must be in a valid order, as a snapshot is; null entries are none.
    /// </summary>
    public static List<List<int>> Order(IReadOnlyList<ResourceState?> entries)
    {
        var levels = new int[entries.Count];
        var byName = IndexNames(entries);
        var belowComponent = new Dictionary<Urn, int>();
        var highest = -1;
        for (var i = entries.Count - 1; i >= 0; i--)
        {
            if (entries[i] is not { } state)
            {
                continue;
            }

            levels[i] = Math.Max(levels[i], LevelBelowAncestors(state, entries, byName, belowComponent));
            highest = Math.Max(highest, levels[i]);
            PushDown(i, state, entries, (levels, byName, belowComponent));
        }

        var groups = Enumerable.Range(0, highest + 1).Select(static _ => new List<int>()).ToList();
        for (var i = entries.Count - 1; i >= 0; i--)
        {
            if (entries[i] is not null)
            {
                groups[levels[i]].Add(i);
            }
        }

        return groups;
    }

    private static Dictionary<Urn, List<int>> IndexNames(IReadOnlyList<ResourceState?> entries)
    {
        var byName = new Dictionary<Urn, List<int>>();
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i] is { } state)
            {
                if (!byName.TryGetValue(state.Urn, out var list))
                {
                    byName[state.Urn] = list = [];
                }

                list.Add(i);
            }
        }

        return byName;
    }

    private static void PushDown(
        int index,
        ResourceState state,
        IReadOnlyList<ResourceState?> entries,
        (int[] Levels, Dictionary<Urn, List<int>> ByName, Dictionary<Urn, int> BelowComponent) known)
    {
        foreach (var name in References.Of(state))
        {
            if (!known.ByName.TryGetValue(name, out var targets))
            {
                continue;
            }

            foreach (var target in targets)
            {
                if (target < index)
                {
                    known.Levels[target] = Math.Max(known.Levels[target], known.Levels[index] + 1);
                }
            }

            // Who depends on a component depends on what it contains; its children only hang on it.
            if (name != state.Parent && entries[targets[0]] is { Custom: false })
            {
                var below = known.BelowComponent.GetValueOrDefault(name);
                known.BelowComponent[name] = Math.Max(below, known.Levels[index] + 1);
            }
        }
    }

    private static int LevelBelowAncestors(
        ResourceState state,
        IReadOnlyList<ResourceState?> entries,
        Dictionary<Urn, List<int>> byName,
        Dictionary<Urn, int> belowComponent)
    {
        var level = 0;
        if (belowComponent.Count == 0)
        {
            return level;
        }

        for (var depth = 0; state.Parent is { } parent && depth < entries.Count; depth++)
        {
            level = Math.Max(level, belowComponent.GetValueOrDefault(parent));
            if (!byName.TryGetValue(parent, out var found) || entries[found[0]] is not { } ancestor)
            {
                break;
            }

            state = ancestor;
        }

        return level;
    }
}
