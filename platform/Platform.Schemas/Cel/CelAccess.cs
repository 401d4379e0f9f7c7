namespace Infra.Platform.Schemas.Cel;

/// <summary>Parts of lists and maps.</summary>
internal static class CelAccess
{
    public static object? Get(object? target, object? key, bool isOptional)
    {
        if (target is CelOptional optional)
        {
            return optional.HasValue ? Get(optional.Value, key, isOptional: true) : optional;
        }

        var isThere = TryGet(target, key, out var value);
        if (isOptional)
        {
            return isThere ? CelOptional.Of(value) : CelOptional.None;
        }

        return isThere ? value : throw new CelException(target is CelList
            ? $"index out of bounds: {CelText.Of(key)}"
            : $"no such key: {CelText.Of(key)}");
    }

    public static IEnumerable<object?> Elements(object? range) => range switch
    {
        CelList list => list.Items,
        CelMap map => map.Keys.Cast<object?>(),
        _ => throw CelException.NoOverload,
    };

    private static bool TryGet(object? target, object? key, out object? value)
    {
        value = null;
        switch (target, key)
        {
            case (CelMap map, not null):
                return map.TryGet(key, out value);
            case (CelList list, long or ulong or double):
                var index = CelOperators.Compare(key, 0L) >= 0 && CelOperators.Compare(key, (long)list.Items.Count) < 0
                    ? CelConversions.ToInt(key)
                    : -1;
                value = index < 0 ? null : list.Items[(int)index];
                return index >= 0;
            default:
                throw CelException.NoOverload;
        }
    }
}
