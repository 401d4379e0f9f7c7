namespace Infra.Platform.Modeling;

/// <summary>The bounds of a number or an amount, both allowed.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RangeAttribute : Attribute
{
    /// <summary>Of a whole number.</summary>
    /// <param name="minimum">The smallest value.</param>
    /// <param name="maximum">The largest value.</param>
    public RangeAttribute(long minimum, long maximum) => (Minimum, Maximum) = (minimum, maximum);

    /// <summary>Of a number with a fraction.</summary>
    /// <param name="minimum">The smallest value.</param>
    /// <param name="maximum">The largest value.</param>
    public RangeAttribute(double minimum, double maximum) => (Minimum, Maximum) = (minimum, maximum);

    /// <summary>Of an amount, as <c>"1Gi", "1Ti"</c>.</summary>
    /// <param name="minimum">The smallest amount.</param>
    /// <param name="maximum">The largest amount.</param>
    public RangeAttribute(string minimum, string maximum) => (Minimum, Maximum) = (minimum, maximum);

    /// <summary>The smallest value: a whole number, a number with a fraction, or a text.</summary>
    public object Minimum { get; }

    /// <summary>The largest value, of the same type.</summary>
    public object Maximum { get; }
}
