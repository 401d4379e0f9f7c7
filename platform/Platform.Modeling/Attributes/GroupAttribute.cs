namespace Infra.Platform.Modeling;

/// <summary>The section of a form that a property belongs to.</summary>
/// <param name="name">The heading.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class GroupAttribute(string name) : Attribute
{
    /// <summary>The heading.</summary>
    public string Name { get; } = name;
}
