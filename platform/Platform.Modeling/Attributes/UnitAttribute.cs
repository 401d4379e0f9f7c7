namespace Infra.Platform.Modeling;

/// <summary>What a number is counted in.</summary>
/// <param name="name">As <c>GiB</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UnitAttribute(string name) : Attribute
{
    /// <summary>The unit.</summary>
    public string Name { get; } = name;
}
