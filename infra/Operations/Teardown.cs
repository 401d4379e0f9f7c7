namespace Infra.Operations;

/// <summary>What destroying a stack leaves, and what must be looked at before.</summary>
/// <param name="Kept">What is not deleted, and why.</param>
/// <param name="Drains">What controllers made, which is in no state and must go first.</param>
internal sealed record Teardown(IReadOnlyList<KeptResource> Kept, IReadOnlyList<Drain> Drains)
{
    /// <summary>Whether something in it refuses its deletion.</summary>
    public bool IsGuarded => Kept.Any(static one => one.Reason is KeptReason.Protected);

    /// <summary>URNs of what the engine is told to leave alone: it would refuse the whole otherwise.</summary>
    public IReadOnlyList<string> LeftAlone =>
        [.. Kept.Where(static one => one.Reason is KeptReason.Protected or KeptReason.Needed)
            .Select(static one => one.Urn)];

    /// <summary>What an exported state comes to.</summary>
    public static Teardown Of(string exported)
    {
        var resources = RecordedResource.AllOf(exported);
        var needed = NeededBy(resources);
        var kept = resources.SelectMany(one => KeptOf(one, needed.Contains(one.Urn)))
            .OrderBy(static one => one.Type, StringComparer.Ordinal)
            .ThenBy(static one => one.Name, StringComparer.Ordinal);
        var teardown = new Teardown([.. kept], []);
        var left = teardown.LeftAlone.ToHashSet(StringComparer.Ordinal);
        return teardown with { Drains = Drain.Of([.. resources.Where(one => !left.Contains(one.Urn))]) };
    }

    private static IEnumerable<KeptResource> KeptOf(RecordedResource resource, bool isNeeded)
    {
        KeptReason? reason = resource switch
        {
            { IsProtected: true } => KeptReason.Protected,
            _ when isNeeded => KeptReason.Needed,
            { IsRetained: true } => KeptReason.Retained,
            { IsArchived: true } => KeptReason.Archived,
            _ => null,
        };
        return reason is { } why ? [new KeptResource(resource.Urn, resource.Type, resource.Name, why)] : [];
    }

    // Whatever a protected resource stands on: its parents and providers too.
    private static HashSet<string> NeededBy(IReadOnlyList<RecordedResource> resources)
    {
        // Twice, while a replacement is under way.
        var byUrn = resources.ToLookup(static one => one.Urn);
        var needed = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<RecordedResource>(resources.Where(static one => one.IsProtected));
        while (open.TryPop(out var next))
        {
            foreach (var need in next.Needs.Where(needed.Add).SelectMany(urn => byUrn[urn]))
            {
                open.Push(need);
            }
        }

        return needed;
    }
}

/// <summary>Why destroying leaves a resource.</summary>
internal enum KeptReason
{
    /// <summary>Its settings protect it.</summary>
    Protected,

    /// <summary>Something protected stands on it.</summary>
    Needed,

    /// <summary>It leaves the state, and stays in the world.</summary>
    Retained,

    /// <summary>It can be read, and no longer changed.</summary>
    Archived,
}

/// <summary>A resource that destroying leaves.</summary>
/// <param name="Urn">Its URN.</param>
/// <param name="Type">Its token.</param>
/// <param name="Name">Its name.</param>
/// <param name="Reason">Why.</param>
internal sealed record KeptResource(string Urn, string Type, string Name, KeptReason Reason);
