namespace Pulumi;

/// <summary>Marks a class that values of outputs are read into.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutputTypeAttribute : Attribute;
