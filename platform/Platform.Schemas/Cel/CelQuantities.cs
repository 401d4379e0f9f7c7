namespace Infra.Platform.Schemas.Cel;

/// <summary>The functions of quantities such as <c>500m</c> and <c>8Gi</c>.</summary>
internal static class CelQuantities
{
    public static IReadOnlyDictionary<string, Func<object?[], object?>> Members { get; } =
        new Dictionary<string, Func<object?[], object?>>
        {
            ["isGreaterThan"] = static a => Compare(a) > 0,
            ["isLessThan"] = static a => Compare(a) < 0,
            ["compareTo"] = static a => (long)Compare(a),
            ["sign"] = static a => a is [Quantity x] ? (long)Math.Sign(x.Value) : CelFunctions.None(),
            ["isInteger"] = static a => a is [Quantity x] ? x.Value == decimal.Truncate(x.Value) : CelFunctions.None(),
            ["asInteger"] = static a => a is [Quantity x] ? Whole(x) : CelFunctions.None(),
            ["asApproximateFloat"] = static a => a is [Quantity x] ? (double)x.Value : CelFunctions.None(),
            ["add"] = static a => Combine(a, static (x, y) => x + y),
            ["sub"] = static a => Combine(a, static (x, y) => x - y),
        };

    public static object Parse(object? value) => value is not string text ? CelFunctions.None()
        : Quantity.TryParse(text, out var quantity) ? quantity
        : throw new CelException($"'{text}' is no quantity, such as 500m, 2 or 8Gi");

    private static int Compare(object?[] arguments) => arguments is [Quantity x, Quantity y]
        ? x.Value.CompareTo(y.Value)
        : throw CelException.NoOverload;

    private static long Whole(Quantity quantity) =>
        quantity.Value == decimal.Truncate(quantity.Value) && quantity.Value is >= long.MinValue and <= long.MaxValue
            ? (long)quantity.Value
            : throw new CelException("cannot convert value to integer");

    private static Quantity Combine(object?[] arguments, Func<decimal, decimal, decimal> combine)
    {
        var (left, right) = arguments switch
        {
            [Quantity x, Quantity y] => (x.Value, y.Value),
            [Quantity x, long y] => (x.Value, y),
            _ => throw CelException.NoOverload,
        };
        try
        {
            return new(combine(left, right));
        }
        catch (OverflowException)
        {
            throw CelException.Overflow;
        }
    }
}
