namespace Infra.Platform.Modeling.Reading;

/// <summary>The bounds of a number or an amount.</summary>
internal static class Ranges
{
    public static ApiType Apply(ApiType type, RangeAttribute range, Action<string> refuse)
    {
        switch (type, range.Minimum, range.Maximum)
        {
            case (IntegerType integer, long minimum, long maximum) when minimum <= maximum:
                return integer with { Minimum = minimum, Maximum = maximum };
            case (NumberType number, long minimum, long maximum) when minimum <= maximum:
                return number with { Minimum = minimum, Maximum = maximum };
            case (NumberType number, double minimum, double maximum) when minimum <= maximum:
                return number with { Minimum = minimum, Maximum = maximum };
            case (QuantityType amount, string minimum, string maximum):
                return Amounts(amount, minimum, maximum, refuse);
            case (IntegerType or NumberType, long or double, long or double):
                refuse($"[Range] {range.Minimum} to {range.Maximum} leaves nothing or has a fraction");
                return type;
            default:
                refuse($"[Range] is for numbers, and with texts for amounts, but this is {Kinds.Of(type)}");
                return type;
        }
    }

    private static QuantityType Amounts(QuantityType type, string minimum, string maximum, Action<string> refuse)
    {
        if (Quantities.Value(minimum) is not { } low || Quantities.Value(maximum) is not { } high)
        {
            refuse($"[Range] {minimum} to {maximum} are no amounts; write a number with one suffix, as 500m or 10Gi");
            return type;
        }

        if (low > high)
        {
            refuse($"[Range] {minimum} to {maximum} leaves nothing");
        }

        return type with { Minimum = minimum, Maximum = maximum };
    }
}
