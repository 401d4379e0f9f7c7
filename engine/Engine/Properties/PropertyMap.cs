using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Infra.Engine;

/// <summary>An immutable object value: keys in ordinal order, as they are written everywhere.</summary>
/// <remarks>Two sorted arrays rather than a dictionary: a deployment holds many small maps for a long time.</remarks>
public sealed class PropertyMap : IReadOnlyCollection<KeyValuePair<string, PropertyValue>>, IEquatable<PropertyMap>
{
    private readonly string[] keys;
    private readonly PropertyValue[] values;

    private PropertyMap(string[] keys, PropertyValue[] values)
    {
        this.keys = keys;
        this.values = values;
    }

    /// <summary>The map without properties.</summary>
    public static PropertyMap Empty { get; } = new([], []);

    /// <inheritdoc/>
    public int Count => keys.Length;

    /// <summary>The keys, in ordinal order.</summary>
    public IReadOnlyList<string> Keys => keys;

    /// <summary>Whether any value is unknown or contains an unknown.</summary>
    public bool ContainsUnknowns => Array.Exists(values, static value => value.ContainsUnknowns);

    /// <summary>Whether any value is secret or contains a secret.</summary>
    public bool ContainsSecrets => Array.Exists(values, static value => value.ContainsSecrets);

    /// <summary>The value of a key, or null.</summary>
    public PropertyValue? this[string key] => TryGet(key, out var value) ? value : null;

    /// <summary>A map of these pairs; of two with the same key the later one counts.</summary>
    public static PropertyMap Of(params IEnumerable<KeyValuePair<string, PropertyValue>> pairs)
    {
        var sorted = new SortedDictionary<string, PropertyValue>(StringComparer.Ordinal);
        foreach (var (key, value) in pairs)
        {
            sorted[key] = value;
        }

        return sorted.Count == 0 ? Empty : new PropertyMap([.. sorted.Keys], [.. sorted.Values]);
    }

    /// <summary>A map of these pairs, as tuples.</summary>
    public static PropertyMap Of(params ReadOnlySpan<(string Key, PropertyValue Value)> pairs)
    {
        if (pairs.IsEmpty)
        {
            return Empty;
        }

        var keys = new string[pairs.Length];
        var values = new PropertyValue[pairs.Length];
        for (var i = 0; i < pairs.Length; i++)
        {
            (keys[i], values[i]) = pairs[i];
        }

        return FromUnsorted(keys, values);
    }

    /// <summary>Takes over both arrays, which it sorts; keys must be distinct.</summary>
    public static PropertyMap FromUnsorted(string[] keys, PropertyValue[] values)
    {
        if (keys.Length == 0)
        {
            return Empty;
        }

        Array.Sort(keys, values, StringComparer.Ordinal);
        return new PropertyMap(keys, values);
    }

    /// <summary>Finds the value of a key.</summary>
    public bool TryGet(string key, [NotNullWhen(true)] out PropertyValue? value)
    {
        var index = Array.BinarySearch(keys, key, StringComparer.Ordinal);
        value = index < 0 ? null : values[index];
        return index >= 0;
    }

    /// <summary>Whether the key has a value.</summary>
    public bool ContainsKey(string key) => Array.BinarySearch(keys, key, StringComparer.Ordinal) >= 0;

    /// <summary>The same map with one value set.</summary>
    public PropertyMap With(string key, PropertyValue value)
    {
        var index = Array.BinarySearch(keys, key, StringComparer.Ordinal);
        if (index >= 0)
        {
            var replaced = (PropertyValue[])values.Clone();
            replaced[index] = value;
            return new PropertyMap(keys, replaced);
        }

        return FromUnsorted([.. keys, key], [.. values, value]);
    }

    /// <summary>The same map without one key.</summary>
    public PropertyMap Without(string key) => ContainsKey(key) ? Of(this.Where(pair => pair.Key != key)) : this;

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, PropertyValue>> GetEnumerator()
    {
        for (var i = 0; i < keys.Length; i++)
        {
            yield return new(keys[i], values[i]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(PropertyMap? other) =>
        other is not null
        && (ReferenceEquals(this, other)
            || (keys.AsSpan().SequenceEqual(other.keys) && values.AsSpan().SequenceEqual(other.values)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PropertyMap);

    /// <inheritdoc/>
    public override int GetHashCode() => keys.Length;
}
