namespace Infra.Platform.Modeling;

/// <summary>Values under texts that the user chooses.</summary>
/// <param name="Value">What each value is.</param>
public sealed record MapType(ApiType Value) : ApiType
{
    /// <summary>The largest number of entries; null without a bound.</summary>
    public int? MaxProperties { get; init; }
}
