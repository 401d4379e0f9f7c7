namespace Pulumi;

/// <summary>Marks an interface whose implementations are told apart by one property.</summary>
/// <param name="propertyName">The property that says which one it is.</param>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class DiscriminatedUnionDiscriminatorAttribute(string propertyName) : Attribute
{
    /// <summary>The property that says which implementation it is.</summary>
    public string PropertyName { get; } = propertyName;
}
