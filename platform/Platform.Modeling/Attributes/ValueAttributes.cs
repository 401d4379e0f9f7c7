namespace Infra.Platform.Modeling;

/// <summary>The values that a text or a whole number may have.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OneOfAttribute : Attribute
{
    /// <summary>The texts, from small to large where there is an order.</summary>
    /// <param name="values">At least one, no two alike.</param>
    public OneOfAttribute(params string[] values) => Texts = values;

    /// <summary>The numbers.</summary>
    /// <param name="values">At least one, no two alike.</param>
    public OneOfAttribute(params long[] values) => Numbers = values;

    /// <summary>The texts; null when they are numbers.</summary>
    public IReadOnlyList<string>? Texts { get; }

    /// <summary>The numbers; null when they are texts.</summary>
    public IReadOnlyList<long>? Numbers { get; }
}

/// <summary>What a text looks like.</summary>
/// <param name="expression">A regular expression of RE2 (no look-around, no back-reference), anchored at both
/// ends.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PatternAttribute(string expression) : Attribute
{
    /// <summary>The regular expression.</summary>
    public string Expression { get; } = expression;
}

/// <summary>How many characters a text has.</summary>
/// <param name="minimum">The smallest number.</param>
/// <param name="maximum">The largest number.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LengthAttribute(int minimum, int maximum) : Attribute
{
    /// <summary>The smallest number.</summary>
    public int Minimum { get; } = minimum;

    /// <summary>The largest number.</summary>
    public int Maximum { get; } = maximum;
}

/// <summary>How many values a list, or entries a map, has.</summary>
/// <param name="minimum">The smallest number.</param>
/// <param name="maximum">The largest number.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CountAttribute(int minimum, int maximum) : Attribute
{
    /// <summary>The smallest number.</summary>
    public int Minimum { get; } = minimum;

    /// <summary>The largest number.</summary>
    public int Maximum { get; } = maximum;
}

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

/// <summary>A format of texts that Kubernetes knows.</summary>
/// <param name="name">As <c>date-time</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FormatAttribute(string name) : Attribute
{
    /// <summary>The format.</summary>
    public string Name { get; } = name;
}

/// <summary>No two elements of a list agree in all of these.</summary>
/// <param name="members">C# names of properties of the element, by <c>nameof</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class KeyedByAttribute(params string[] members) : Attribute
{
    /// <summary>C# names of properties of the element.</summary>
    public IReadOnlyList<string> Members { get; } = members;
}
