namespace Infra.Platform.Modeling;

/// <summary><c>kubectl get</c> shows this property of the spec or the status.</summary>
/// <param name="name">The heading; default: the title of the property.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PrinterColumnAttribute(string? name = null) : Attribute
{
    /// <summary>The heading; null for the title of the property.</summary>
    public string? Name { get; } = name;

    /// <summary>Whether only <c>-o wide</c> shows it; default: no.</summary>
    public bool Wide { get; init; }
}
