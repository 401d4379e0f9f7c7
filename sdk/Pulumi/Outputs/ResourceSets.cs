namespace Pulumi;

/// <summary>Sets of resources as small arrays: nearly all have none or one member, and they are only united and
/// read.</summary>
internal static class ResourceSets
{
    // Above this many members a linear search costs more than hashing.
    private const int LinearMax = 16;

    public static readonly Resource[] Empty = [];

    public static Resource[] Union(Resource[] first, Resource[] second)
    {
        if (second.Length == 0 || ReferenceEquals(first, second))
        {
            return first;
        }

        if (first.Length == 0)
        {
            return second;
        }

        return first.Length + second.Length <= LinearMax ? Small(first, second) : Large(first, second);
    }

    private static Resource[] Small(Resource[] first, Resource[] second)
    {
        var union = new Resource[first.Length + second.Length];
        first.CopyTo(union, 0);
        var count = first.Length;
        foreach (var resource in second)
        {
            if (Array.IndexOf(first, resource) < 0)
            {
                union[count++] = resource;
            }
        }

        if (count == first.Length)
        {
            return first;
        }

        Array.Resize(ref union, count);
        return union;
    }

    private static Resource[] Large(Resource[] first, Resource[] second)
    {
        var seen = new HashSet<Resource>(first, ReferenceEqualityComparer.Instance);
        var union = new List<Resource>(first);
        foreach (var resource in second)
        {
            if (seen.Add(resource))
            {
                union.Add(resource);
            }
        }

        return union.Count == first.Length ? first : union.ToArray();
    }
}
