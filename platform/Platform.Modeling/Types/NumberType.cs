namespace Infra.Platform.Modeling;

/// <summary>A number with a fraction.</summary>
public sealed record NumberType : ApiType
{
    /// <summary>The smallest value; null without a bound.</summary>
    public double? Minimum { get; init; }

    /// <summary>The largest value; null without a bound.</summary>
    public double? Maximum { get; init; }
}
