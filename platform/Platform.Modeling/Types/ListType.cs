namespace Infra.Platform.Modeling;

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
