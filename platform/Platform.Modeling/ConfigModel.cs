namespace Infra.Platform.Modeling;

/// <summary>What the data of an EnvironmentConfig is: the values which a control plane or an Environment gives to
/// Compositions, as a record.</summary>
public sealed record ConfigModel
{
    /// <summary>The record that it was read from.</summary>
    public required Type Record { get; init; }

    /// <summary>What it is, in a sentence or two.</summary>
    public required string Description { get; init; }

    /// <summary>The values, below <c>data</c>.</summary>
    public required ObjectType Data { get; init; }
}
