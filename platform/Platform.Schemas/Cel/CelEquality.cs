namespace Infra.Platform.Schemas.Cel;

/// <summary>Equality over all types: numbers by value, everything else never equals another type.</summary>
internal sealed class CelEquality : IEqualityComparer<object>
{
    public static CelEquality Comparer { get; } = new();

    public static bool Same(object? left, object? right) => (left, right) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (byte[] a, byte[] b) => a.AsSpan().SequenceEqual(b),
        (CelList a, CelList b) => a.Items.Count == b.Items.Count
            && a.Items.Zip(b.Items).All(static pair => Same(pair.First, pair.Second)),
        (CelMap a, CelMap b) => a.Count == b.Count
            && a.Keys.All(key => b.TryGet(key, out var value) && Same(a.Get(key), value)),
        (CelOptional a, CelOptional b) => a.HasValue == b.HasValue && Same(a.Value, b.Value),
        (long or ulong or double, long or ulong or double) => CelOperators.Compare(left, right) == 0,
        _ => left.Equals(right),
    };

    bool IEqualityComparer<object>.Equals(object? left, object? right) => Same(left, right);

    // Numbers that are equal over types must fall together.
    int IEqualityComparer<object>.GetHashCode(object value) => value switch
    {
        long number => ((double)number).GetHashCode(),
        ulong number => ((double)number).GetHashCode(),
        _ => value.GetHashCode(),
    };
}
