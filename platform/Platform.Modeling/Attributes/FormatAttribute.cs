namespace Infra.Platform.Modeling;

/// <summary>A format of texts that Kubernetes knows.</summary>
/// <param name="name">As <c>date-time</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FormatAttribute(string name) : Attribute
{
    /// <summary>The format.</summary>
    public string Name { get; } = name;
}
