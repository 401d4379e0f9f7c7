namespace Infra.Platform.Modeling;

/// <summary>The name in documents, where it is not the C# name with a small first letter.</summary>
/// <param name="name">As <c>ipv4Range</c>.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class JsonNameAttribute(string name) : Attribute
{
    /// <summary>The name in documents.</summary>
    public string Name { get; } = name;
}
