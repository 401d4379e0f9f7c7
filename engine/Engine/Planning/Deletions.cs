namespace Infra.Engine;

/// <summary>
/// In which order resources are deleted: what depends on others first, and nothing earlier than it must.
/// </summary>
internal static class Deletions
{
    /// <summary>
    /// Groups of indexes, each to be deleted before the next; those of one group do not depend on each other. The
    /// entries must be in a valid order, as a snapshot is; null entries are none.
    /// </summary>
    public static List<List<int>> Order(IReadOnlyList<ResourceState?> entries)
    {
        var known = new Depths(entries);
        var groups = new List<List<int>>();
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i] is { } state)
            {
                var depth = known.Add(i, state);
                while (groups.Count <= depth)
                {
                    groups.Add([]);
                }

                groups[depth].Add(i);
            }
        }

        groups.Reverse();
        return groups;
    }

    /// <summary>How long the longest chain of dependencies below each resource is.</summary>
    private sealed class Depths(IReadOnlyList<ResourceState?> entries)
    {
        private readonly Dictionary<Urn, (int Depth, int Index)> byName = [];
        private readonly Dictionary<Urn, int> deepestInside = [];

        public int Add(int index, ResourceState state)
        {
            var depth = 0;
            foreach (var name in References.Of(state))
            {
                if (!byName.TryGetValue(name, out var found))
                {
                    continue;
                }

                depth = Math.Max(depth, found.Depth + 1);

                // Who depends on a component depends on what it contains; its children only hang on it.
                if (name != state.Parent && deepestInside.TryGetValue(name, out var inside))
                {
                    depth = Math.Max(depth, inside + 1);
                }
            }

            var deepest = byName.TryGetValue(state.Urn, out var same) ? Math.Max(depth, same.Depth) : depth;
            byName[state.Urn] = (deepest, index);
            TellAncestors(state, depth);
            return depth;
        }

        private void TellAncestors(ResourceState state, int depth)
        {
            while (state.Parent is { } parent && byName.TryGetValue(parent, out var found))
            {
                state = entries[found.Index]!;
                if (!state.Custom)
                {
                    deepestInside[parent] = Math.Max(depth, deepestInside.GetValueOrDefault(parent));
                }
            }
        }
    }
}
