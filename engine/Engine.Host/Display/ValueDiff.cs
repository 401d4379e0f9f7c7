using System.Collections.Immutable;

namespace Infra.Engine.Host;

/// <summary>How two values differ, to be shown.</summary>
internal abstract record ValueDiff
{
    private ValueDiff()
    {
    }

    /// <summary>It is new.</summary>
    public sealed record Added(PropertyValue Value) : ValueDiff;

    /// <summary>It is gone.</summary>
    public sealed record Deleted(PropertyValue Value) : ValueDiff;

    /// <summary>It is another.</summary>
    public sealed record Changed(PropertyValue Old, PropertyValue New) : ValueDiff;

    /// <summary>It has not changed.</summary>
    public sealed record Same(PropertyValue Value) : ValueDiff;

    /// <summary>Properties of it differ.</summary>
    public sealed record Object(SortedDictionary<string, ValueDiff> Properties) : ValueDiff;

    /// <summary>Elements of it differ, by index.</summary>
    public sealed record List(SortedDictionary<int, ValueDiff> Elements) : ValueDiff;

    /// <summary>How two objects differ, with the properties that do not; null when none does.</summary>
    public static Object? Between(PropertyMap old, PropertyMap wanted)
    {
        var properties = new SortedDictionary<string, ValueDiff>(StringComparer.Ordinal);
        var differ = false;
        foreach (var key in old.Keys.Union(wanted.Keys).Where(static key => !IsInternal(key)))
        {
            properties[key] = Between(old[key], wanted[key]);
            differ |= properties[key] is not Same;
        }

        return differ ? new Object(properties) : null;
    }

    /// <summary>How two values differ, of which one may be missing.</summary>
    public static ValueDiff Between(PropertyValue? old, PropertyValue? wanted)
    {
        switch (old, wanted)
        {
            case (null, PropertyValue.Null) or (PropertyValue.Null, null):
                return new Same(PropertyValue.Null.Instance);
            case (null, { } added):
                return new Added(added);
            case ({ } deleted, null):
                return new Deleted(deleted);
            case (PropertyValue.Map a, PropertyValue.Map b):
                return (ValueDiff?)Between(a.Properties, b.Properties) ?? new Same(b);
            case (PropertyValue.List a, PropertyValue.List b):
                return Between(a.Items, b.Items) ?? (ValueDiff)new Same(b);
            default:
                return Equals(old, wanted) ? new Same(wanted!) : new Changed(old!, wanted!);
        }
    }

    /// <summary>Whether a property is an engine's own.</summary>
    public static bool IsInternal(string key) => key.StartsWith("__", StringComparison.Ordinal);

    private static List? Between(ImmutableArray<PropertyValue> old, ImmutableArray<PropertyValue> wanted)
    {
        var elements = new SortedDictionary<int, ValueDiff>();
        var differ = false;
        for (var i = 0; i < Math.Max(old.Length, wanted.Length); i++)
        {
            elements[i] = Between(i < old.Length ? old[i] : null, i < wanted.Length ? wanted[i] : null);
            differ |= elements[i] is not Same;
        }

        return differ ? new List(elements) : null;
    }
}
