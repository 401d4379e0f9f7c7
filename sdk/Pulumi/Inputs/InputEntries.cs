namespace Pulumi;

/// <summary>The values of a map, by key in order.</summary>
internal sealed class InputEntries(KeyValuePair<string, object?>[] sorted)
{
    private static readonly Comparison<KeyValuePair<string, object?>> ByKey =
        static (left, right) => string.CompareOrdinal(left.Key, right.Key);

    public KeyValuePair<string, object?>[] Sorted { get; } = sorted;

    public static void Sort(KeyValuePair<string, object?>[] entries) => Array.Sort(entries, ByKey);
}
