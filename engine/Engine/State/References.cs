using System.Collections.Immutable;

namespace Infra.Engine;

/// <summary>The names by which recorded resources refer to each other.</summary>
internal static class References
{
    /// <summary>Everything a state names, with repetitions: parent, dependencies, provider and companions.</summary>
    public static IEnumerable<Urn> Of(ResourceState state)
    {
        if (state.Parent is { } parent)
        {
            yield return parent;
        }

        foreach (var dependency in state.Dependencies)
        {
            yield return dependency;
        }

        foreach (var (_, dependencies) in state.PropertyDependencies)
        {
            foreach (var dependency in dependencies)
            {
                yield return dependency;
            }
        }

        if (state.Provider.Length > 0)
        {
            yield return ProviderNames.UrnOf(state.Provider);
        }

        if (state.DeletedWith is { } host)
        {
            yield return host;
        }

        foreach (var companion in state.ReplaceWith)
        {
            yield return companion;
        }
    }

    /// <summary>
    /// The resources with today's names instead of former ones and, when asked, without names that nobody has any
    /// more.
    /// </summary>
    public static ImmutableArray<ResourceState> Rewritten(
        ImmutableArray<ResourceState> resources, Dictionary<Urn, Urn> renames, bool forget)
    {
        if (renames.Count == 0 && !forget)
        {
            return resources;
        }

        var present = forget ? resources.Select(static state => state.Urn).ToHashSet() : null;
        Urn? Today(Urn urn)
        {
            var name = renames.TryGetValue(urn, out var renamed) ? renamed : urn;
            return present is null || present.Contains(name) ? name : null;
        }

        return [.. resources.Select(
            state => Of(state).All(name => Today(name) == name) ? state : Rewritten(state, Today))];
    }

    /// <summary>The same resources, each after those that it names; otherwise in the order they had.</summary>
    public static ImmutableArray<ResourceState> Sorted(ImmutableArray<ResourceState> resources)
    {
        var sorted = ImmutableArray.CreateBuilder<ResourceState>(resources.Length);
        var seen = new HashSet<ResourceState>(ReferenceEqualityComparer.Instance);
        var byName = new Dictionary<Urn, ResourceState>();
        foreach (var state in resources)
        {
            // What was replaced is not what others mean.
            byName[state.Urn] = state.Delete ? byName.GetValueOrDefault(state.Urn, state) : state;
        }

        void Add(ResourceState state)
        {
            if (!seen.Add(state))
            {
                return;
            }

            foreach (var needed in Of(state).Select(byName.GetValueOrDefault).OfType<ResourceState>())
            {
                Add(needed);
            }

            sorted.Add(state);
        }

        foreach (var state in resources)
        {
            Add(state);
        }

        return sorted.MoveToImmutable();
    }

    private static ResourceState Rewritten(ResourceState state, Func<Urn, Urn?> today)
    {
        ImmutableArray<Urn> All(ImmutableArray<Urn> urns) => [.. urns.Select(today).OfType<Urn>()];

        return state with
        {
            Parent = state.Parent is { } parent ? today(parent) : null,
            Dependencies = All(state.Dependencies),
            PropertyDependencies = state.PropertyDependencies.ToImmutableSortedDictionary(
                static pair => pair.Key, pair => All(pair.Value), StringComparer.Ordinal),
            Provider = state.Provider.Length > 0 && today(ProviderNames.UrnOf(state.Provider)) is { } provider
                ? provider + state.Provider[ProviderNames.UrnOf(state.Provider).Value.Length..] : state.Provider,
            DeletedWith = state.DeletedWith is { } host ? today(host) : null,
            ReplaceWith = All(state.ReplaceWith),
        };
    }
}
