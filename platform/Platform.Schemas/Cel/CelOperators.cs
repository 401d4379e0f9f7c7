namespace Infra.Platform.Schemas.Cel;

/// <summary>What the signs mean for each pair of types.</summary>
internal static class CelOperators
{
    // Nothing in a rule needs more; doubling in a few steps would exhaust the memory otherwise.
    private const int LongestText = 10_000_000;

    public static object Unary(string sign, object? operand) => (sign, operand) switch
    {
        ("!", bool truth) => !truth,
        ("-", long and not long.MinValue) => -(long)operand,
        ("-", long) => throw CelException.Overflow,
        ("-", double number) => -number,
        _ => throw CelException.NoOverload,
    };

    public static object Binary(string sign, object? left, object? right) => sign switch
    {
        "==" => CelEquality.Same(left, right),
        "!=" => !CelEquality.Same(left, right),
        "<" => Order(left, right) is < 0,
        "<=" => Order(left, right) is <= 0,
        ">" => Order(left, right) is > 0,
        ">=" => Order(left, right) is >= 0,
        "in" => Contains(right, left),
        "+" => Add(left, right),
        _ => Arithmetic(sign, left, right),
    };

    /// <summary>Below, above or equal; null for a NaN, with which nothing compares.</summary>
    public static int? Compare(object? left, object? right) => (left, right) switch
    {
        (double.NaN, _) or (_, double.NaN) => null,
        (long a, long b) => a.CompareTo(b),
        (ulong a, ulong b) => a.CompareTo(b),
        (long a, ulong b) => a < 0 ? -1 : ((ulong)a).CompareTo(b),
        (ulong a, long b) => b < 0 ? 1 : a.CompareTo((ulong)b),
        (double a, double b) => a.CompareTo(b),
        (double a, long or ulong) => a.CompareTo(CelConversions.ToDouble(right)),
        (long or ulong, double b) => CelConversions.ToDouble(left).CompareTo(b),
        _ => throw CelException.NoOverload,
    };

    private static int? Order(object? left, object? right) => (left, right) switch
    {
        (string a, string b) => string.CompareOrdinal(a, b),
        (bool a, bool b) => a.CompareTo(b),
        (byte[] a, byte[] b) => a.AsSpan().SequenceCompareTo(b),
        (TimeSpan a, TimeSpan b) => a.CompareTo(b),
        (DateTimeOffset a, DateTimeOffset b) => a.CompareTo(b),
        _ => Compare(left, right),
    };

    private static bool Contains(object? range, object? element) => range switch
    {
        CelList list => list.Items.Any(item => CelEquality.Same(item, element)),
        CelMap map when element is not null => map.Has(element),
        _ => throw CelException.NoOverload,
    };

    private static object Add(object? left, object? right) => (left, right) switch
    {
        (string a, string b) => a.Length + b.Length <= LongestText
            ? a + b
            : throw new CelException("operation cancelled: actual cost limit exceeded"),
        (byte[] a, byte[] b) => a.Concat(b).ToArray(),
        (CelList a, CelList b) => new CelList([.. a.Items, .. b.Items]),
        (TimeSpan a, TimeSpan b) => CelTime.Within(() => a + b),
        (DateTimeOffset a, TimeSpan b) => CelTime.Within(() => a + b),
        (TimeSpan a, DateTimeOffset b) => CelTime.Within(() => b + a),
        _ => Arithmetic("+", left, right),
    };

    private static object Arithmetic(string sign, object? left, object? right)
    {
        try
        {
            return (left, right) switch
            {
                (long a, long b) => Whole(sign, a, b),
                (ulong a, ulong b) => Unsigned(sign, a, b),
                (double a, double b) => Real(sign, a, b),
                (TimeSpan a, TimeSpan b) when sign == "-" => a - b,
                (DateTimeOffset a, DateTimeOffset b) when sign == "-" => a - b,
                (DateTimeOffset a, TimeSpan b) when sign == "-" => CelTime.Within(() => a - b),
                _ => throw CelException.NoOverload,
            };
        }
        catch (OverflowException)
        {
            throw CelException.Overflow;
        }
    }

    private static object Whole(string sign, long a, long b) => sign switch
    {
        "+" => checked(a + b),
        "-" => checked(a - b),
        "*" => checked(a * b),
        "/" when b != 0 => checked(a / b),
        // The machine overflows on the smallest integer; the remainder is 0 all the same.
        "%" when b != 0 => b == -1 ? 0L : a % b,
        _ => throw new CelException(sign == "/" ? "division by zero" : "modulus by zero"),
    };

    private static object Unsigned(string sign, ulong a, ulong b) => sign switch
    {
        "+" => checked(a + b),
        "-" => checked(a - b),
        "*" => checked(a * b),
        "/" when b != 0 => a / b,
        "%" when b != 0 => a % b,
        _ => throw new CelException(sign == "/" ? "division by zero" : "modulus by zero"),
    };

    private static object Real(string sign, double a, double b) => sign switch
    {
        "+" => a + b,
        "-" => a - b,
        "*" => a * b,
        "/" => a / b,
        _ => throw CelException.NoOverload,
    };
}
