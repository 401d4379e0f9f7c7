namespace Infra.Platform.Modeling;

/// <summary>The value can only grow: a number, an amount, an enumeration in the order of its declaration, or listed
/// texts that are whole numbers.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NeverDecreasesAttribute : Attribute;
