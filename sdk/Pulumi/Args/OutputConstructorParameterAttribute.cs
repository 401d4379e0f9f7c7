namespace Pulumi;

/// <summary>Gives a parameter of an output constructor the property's name where that is not its own.</summary>
/// <param name="name">The name of the property.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OutputConstructorParameterAttribute(string name) : Attribute
{
    /// <summary>The name of the property.</summary>
    public string Name { get; } = name;
}
