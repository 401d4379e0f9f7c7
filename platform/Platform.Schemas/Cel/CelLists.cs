namespace Infra.Platform.Schemas.Cel;

/// <summary>The functions of lists.</summary>
internal static class CelLists
{
    public static IReadOnlyDictionary<string, Func<object?[], object?>> Members { get; } =
        new Dictionary<string, Func<object?[], object?>>
        {
            ["isSorted"] = static a => a is [CelList x]
                ? x.Items.Zip(x.Items.Skip(1)).All(static p => CelOperators.Binary("<=", p.First, p.Second) is true)
                : CelFunctions.None(),
            ["sum"] = static a => a is [CelList { Items.Count: > 0 } x]
                ? x.Items.Aggregate(static (sum, item) => CelOperators.Binary("+", sum, item))
                : a is [CelList] ? 0L : CelFunctions.None(),
            ["min"] = static a => a is [CelList x] ? Extreme(x, "min", sign: "<") : CelFunctions.None(),
            ["max"] = static a => a is [CelList x] ? Extreme(x, "max", sign: ">") : CelFunctions.None(),
            ["indexOf"] = static a => a is [CelList x, var y]
                ? Positions(x, y).FirstOrDefault(-1) : CelFunctions.None(),
            ["lastIndexOf"] = static a => a is [CelList x, var y]
                ? Positions(x, y).LastOrDefault(-1) : CelFunctions.None(),
        };

    public static bool ContainsAll(CelList all, CelList some) =>
        some.Items.All(item => all.Items.Any(other => CelEquality.Same(item, other)));

    public static bool Intersects(CelList left, CelList right) =>
        left.Items.Any(item => right.Items.Any(other => CelEquality.Same(item, other)));

    private static IEnumerable<long> Positions(CelList list, object? wanted) => list.Items
        .Select((item, index) => (item, index))
        .Where(pair => CelEquality.Same(pair.item, wanted))
        .Select(static pair => (long)pair.index);

    private static object? Extreme(CelList list, string name, string sign) => list.Items.Count == 0
        ? throw new CelException($"{name} called on empty list")
        : list.Items.Aggregate((best, item) => CelOperators.Binary(sign, item, best) is true ? item : best);
}
