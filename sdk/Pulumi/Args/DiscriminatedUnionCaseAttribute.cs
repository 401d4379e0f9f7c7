namespace Pulumi;

/// <summary>Names one implementation of an interface with
/// <see cref="DiscriminatedUnionDiscriminatorAttribute"/>.</summary>
/// <param name="tag">The value of the discriminating property.</param>
/// <param name="type">The implementation.</param>
[AttributeUsage(AttributeTargets.Interface, AllowMultiple = true)]
public sealed class DiscriminatedUnionCaseAttribute(string tag, Type type) : Attribute
{
    /// <summary>The value of the discriminating property.</summary>
    public string Tag { get; } = tag;

    /// <summary>The implementation.</summary>
    public Type Type { get; } = type;
}
