namespace Pulumi;

/// <summary>Marks a property of a resource that is filled from the provider's answer, or of a stack that is an output
/// of it.</summary>
/// <param name="name">The name of the property in the protocol. Default: the name of the member.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute(string? name = null) : Attribute
{
    /// <summary>The name in the protocol, or null for the member's own.</summary>
    public string? Name { get; } = name;
}
