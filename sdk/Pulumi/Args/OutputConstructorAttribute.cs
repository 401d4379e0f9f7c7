namespace Pulumi;

/// <summary>Marks the constructor of an output type that takes its properties, by name.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
public sealed class OutputConstructorAttribute : Attribute;
