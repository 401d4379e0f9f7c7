namespace Infra.Platform.Modeling;

/// <summary>What values a property takes. The kinds are closed: a structural schema can express each of them.</summary>
public abstract record ApiType
{
    private protected ApiType()
    {
    }
}

/// <summary>A text.</summary>
public sealed record StringType : ApiType
{
    /// <summary>A regular expression (RE2), anchored at both ends; null when any text will do.</summary>
    public string? Pattern { get; init; }

    /// <summary>The smallest number of characters; null without a bound.</summary>
    public int? MinLength { get; init; }

    /// <summary>The largest number of characters; null without a bound.</summary>
    public int? MaxLength { get; init; }

    /// <summary>A format that Kubernetes knows, as <c>date-time</c>; null for none.</summary>
    public string? Format { get; init; }
}

/// <summary>A whole number of 64 bits.</summary>
public sealed record IntegerType : ApiType
{
    /// <summary>The smallest value; null without a bound.</summary>
    public long? Minimum { get; init; }

    /// <summary>The largest value; null without a bound.</summary>
    public long? Maximum { get; init; }

    /// <summary>The only values that it may have, in order; empty when any within the bounds will do.</summary>
    public IReadOnlyList<long> OneOf { get; init; } = [];
}

/// <summary>A number with a fraction.</summary>
public sealed record NumberType : ApiType
{
    /// <summary>The smallest value; null without a bound.</summary>
    public double? Minimum { get; init; }

    /// <summary>The largest value; null without a bound.</summary>
    public double? Maximum { get; init; }
}

/// <summary>True or false.</summary>
public sealed record BooleanType : ApiType;

/// <summary>One of a few texts.</summary>
/// <param name="Values">The texts, in the order of declaration: from small to large where there is an order.</param>
public sealed record EnumType(IReadOnlyList<EnumValue> Values) : ApiType
{
    /// <summary>The C# enumeration; null when the property is a text with listed values.</summary>
    public Type? Enumeration { get; init; }
}

/// <summary>One value of an enumeration.</summary>
/// <param name="JsonName">The text in documents, as <c>small</c>.</param>
/// <param name="Description">What it means; null for a text that explains itself, as a version.</param>
public sealed record EnumValue(string JsonName, string? Description);

/// <summary>An amount as Kubernetes writes it, <c>500m</c> or <c>10Gi</c>: always a text.</summary>
public sealed record QuantityType : ApiType
{
    /// <summary>The smallest amount; null without a bound. The rule that enforces it is among the rules.</summary>
    public Quantity? Minimum { get; init; }

    /// <summary>The largest amount; null without a bound. The rule that enforces it is among the rules.</summary>
    public Quantity? Maximum { get; init; }
}

/// <summary>Named properties.</summary>
public sealed record ObjectType : ApiType
{
    /// <summary>The properties in the order of declaration.</summary>
    public IReadOnlyList<ApiProperty> Properties { get; init; } = [];

    /// <summary>Rules over several properties; <c>self</c> is the object.</summary>
    public IReadOnlyList<ApiRule> Rules { get; init; } = [];
}

/// <summary>Values in order.</summary>
/// <param name="Element">What each value is.</param>
public sealed record ListType(ApiType Element) : ApiType
{
    /// <summary>The smallest number of values; null without a bound.</summary>
    public int? MinItems { get; init; }

    /// <summary>The largest number of values; null without a bound.</summary>
    public int? MaxItems { get; init; }

    /// <summary>Properties of the element which together are unlike in all elements; empty for a plain
    /// list.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];
}

/// <summary>Values under texts that the user chooses.</summary>
/// <param name="Value">What each value is.</param>
public sealed record MapType(ApiType Value) : ApiType
{
    /// <summary>The largest number of entries; null without a bound.</summary>
    public int? MaxProperties { get; init; }
}
