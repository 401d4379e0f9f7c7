namespace Infra.Platform.Modeling;

/// <summary>An amount as Kubernetes writes it, <c>500m</c> or <c>10Gi</c>: always a text.</summary>
public sealed record QuantityType : ApiType
{
    /// <summary>The smallest amount; null without a bound. The rule that enforces it is among the rules.</summary>
    public Quantity? Minimum { get; init; }

    /// <summary>The largest amount; null without a bound. The rule that enforces it is among the rules.</summary>
    public Quantity? Maximum { get; init; }
}
