namespace Infra.Platform.Modeling;

/// <summary>Named properties.</summary>
public sealed record ObjectType : ApiType
{
    /// <summary>The properties in the order of declaration.</summary>
    public IReadOnlyList<ApiProperty> Properties { get; init; } = [];

    /// <summary>Rules over several properties; <c>self</c> is the object.</summary>
    public IReadOnlyList<ApiRule> Rules { get; init; } = [];
}
