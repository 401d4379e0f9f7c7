namespace Infra.Platform.Modeling;

/// <summary>No two elements of a list agree in all of these.</summary>
/// <param name="members">C# names of properties of the element, by <c>nameof</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class KeyedByAttribute(params string[] members) : Attribute
{
    /// <summary>C# names of properties of the element.</summary>
    public IReadOnlyList<string> Members { get; } = members;
}
