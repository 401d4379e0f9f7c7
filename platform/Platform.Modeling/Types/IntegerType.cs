namespace Infra.Platform.Modeling;

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
