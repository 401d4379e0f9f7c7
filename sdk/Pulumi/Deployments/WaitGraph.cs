namespace Pulumi;

/// <summary>Which URNs a resource waits for, and that no two wait for each other.</summary>
internal sealed class WaitGraph
{
    private readonly Lock gate = new();
    private readonly Dictionary<Resource, Resource[]> waiting = new(ReferenceEqualityComparer.Instance);
    private int laterWaits;

    /// <summary>The URNs behind a set of resources, sorted; a component stands for its children.</summary>
    public ValueTask<string[]> UrnsAsync(Resource dependent, Resource[] resources)
    {
        if (resources.Length == 0)
        {
            return new([]);
        }

        if (resources.Length == 1 && AloneOrNull(dependent, resources[0]) is { } alone)
        {
            return new(alone);
        }

        var targets = new HashSet<Resource>(ReferenceEqualityComparer.Instance);
        foreach (var resource in resources)
        {
            Expand(dependent, resource, targets);
        }

        var open = targets.Where(static target => !target.Registration.Reply.IsCompletedSuccessfully).ToArray();
        return open.Length == 0 ? new(Urns(targets)) : new(WaitAsync(dependent, open, targets));
    }

    /// <summary>The resources that a set stands for: of a component its children.</summary>
    public static IReadOnlyCollection<Resource> WholeOf(IEnumerable<Resource> resources)
    {
        var targets = new HashSet<Resource>(ReferenceEqualityComparer.Instance);
        foreach (var resource in resources)
        {
            Expand(dependent: null, resource, targets);
        }

        return targets;
    }

    private static void Expand(Resource? dependent, Resource resource, HashSet<Resource> targets)
    {
        if (dependent is not null && IsKin(dependent, resource))
        {
            return;
        }

        if (resource.IsRegisteredWhole)
        {
            targets.Add(resource);
            return;
        }

        foreach (var child in resource.Lineage.Children())
        {
            Expand(dependent, child, targets);
        }
    }

    // The common case, without a set: one resource that is there.
    private static string[]? AloneOrNull(Resource dependent, Resource resource) =>
        resource.IsRegisteredWhole
        && resource.Registration.Reply is { IsCompletedSuccessfully: true, Result: var reply }
        && !IsKin(dependent, resource)
            ? reply.UrnAlone
            : null;

    // A component is not complete before its own children, nor does a child exist before its parent: what a resource is
    // part of as a whole, and what is part of it, it cannot wait for.
    private static bool IsKin(Resource dependent, Resource resource) =>
        ReferenceEquals(resource, dependent)
        || (!resource.IsRegisteredWhole && dependent.Lineage.HasAncestor(resource))
        || resource.Lineage.HasAncestor(dependent);

    private static string[] Urns(IEnumerable<Resource> targets)
    {
        var urns = targets.Select(static target => target.Registration.Reply.Result.Urn).ToArray();
        Array.Sort(urns, StringComparer.Ordinal);
        return urns;
    }

    private async Task<string[]> WaitAsync(Resource dependent, Resource[] open, HashSet<Resource> targets)
    {
        // A cycle has a wait for a resource that was made later; without one there is nothing to search, however long
        // the chain.
        var later = open.Count(target => target.Registration.Order > dependent.Registration.Order);
        lock (gate)
        {
            laterWaits += later;
            if (laterWaits > 0)
            {
                RefuseCycle(dependent, open);
            }

            waiting[dependent] = open;
        }

        try
        {
            foreach (var target in open)
            {
                await target.Registration.Reply.ConfigureAwait(false);
            }
        }
        finally
        {
            lock (gate)
            {
                waiting.Remove(dependent);
                laterWaits -= later;
            }
        }

        return Urns(targets);
    }

    private void RefuseCycle(Resource dependent, Resource[] open)
    {
        var seen = new HashSet<Resource>(ReferenceEqualityComparer.Instance);
        var trail = new List<Resource> { dependent };
        foreach (var target in open)
        {
            if (Reaches(target, dependent, seen, trail))
            {
                var names = trail.Append(dependent).Select(
                    static resource => $"{resource.GetResourceType()} '{resource.GetResourceName()}'");
                throw new ResourceException(
                    $"These resources wait for each other: {string.Join(" → ", names)}. "
                    + "Remove one of the dependencies.",
                    dependent,
                    hideStack: true);
            }
        }
    }

    private bool Reaches(Resource from, Resource wanted, HashSet<Resource> seen, List<Resource> trail)
    {
        if (!seen.Add(from) || !waiting.TryGetValue(from, out var next))
        {
            return false;
        }

        trail.Add(from);
        if (Array.Exists(next, target => ReferenceEquals(target, wanted) || Reaches(target, wanted, seen, trail)))
        {
            return true;
        }

        trail.RemoveAt(trail.Count - 1);
        return false;
    }
}
