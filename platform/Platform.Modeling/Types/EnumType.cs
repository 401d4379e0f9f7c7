namespace Infra.Platform.Modeling;

/// <summary>One of a few texts.</summary>
/// <param name="Values">The texts, in the order of declaration: from small to large where there is an order.</param>
public sealed record EnumType(IReadOnlyList<EnumValue> Values) : ApiType
{
    /// <summary>The C# enumeration; null when the property is a text with listed values.</summary>
    public Type? Enumeration { get; init; }
}
