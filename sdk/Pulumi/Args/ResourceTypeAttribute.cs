namespace Pulumi;

/// <summary>Says which resource type a class is, so that references to such resources become that class.</summary>
/// <param name="type">The type token, <c>package:module:Type</c>.</param>
/// <param name="version">The version of the package, or null for any.</param>
[AttributeUsage(AttributeTargets.Class)]
public class ResourceTypeAttribute(string type, string? version) : Attribute
{
    /// <summary>The type token.</summary>
    public string Type { get; } = type;

    /// <summary>The version of the package, or null for any.</summary>
    public string? Version { get; } = version;
}
