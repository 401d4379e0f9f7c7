namespace Infra.Platform.Modeling;

/// <summary>A static property of the record which is an object worth showing; its summary says of what it is an
/// example.</summary>
/// <param name="name">The name of the object, as <c>orders</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ExampleAttribute(string name) : Attribute
{
    /// <summary>The name of the object.</summary>
    public string Name { get; } = name;

    /// <summary>The namespace of the object; default: none, for an API without namespaces.</summary>
    public string? Namespace { get; init; }
}
