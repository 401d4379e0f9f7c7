namespace Infra.Platform.Modeling;

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
