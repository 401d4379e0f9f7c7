namespace Infra.Platform.Modeling;

/// <summary>The name in documents, where it is not the C# name with a small first letter.</summary>
/// <param name="name">As <c>ipv4Range</c>.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class JsonNameAttribute(string name) : Attribute
{
    /// <summary>The name in documents.</summary>
    public string Name { get; } = name;
}

/// <summary>The name in forms, where it is not the C# name, its words apart.</summary>
/// <param name="text">As <c>Public host</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TitleAttribute(string text) : Attribute
{
    /// <summary>The name in forms.</summary>
    public string Text { get; } = text;
}

/// <summary>The section of a form that a property belongs to.</summary>
/// <param name="name">The heading.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class GroupAttribute(string name) : Attribute
{
    /// <summary>The heading.</summary>
    public string Name { get; } = name;
}

/// <summary>What a number is counted in.</summary>
/// <param name="name">As <c>GiB</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UnitAttribute(string name) : Attribute
{
    /// <summary>The unit.</summary>
    public string Name { get; } = name;
}

/// <summary>The value must not be shown.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretAttribute : Attribute;

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

/// <summary>A static property of the record which is an object worth showing; its summary says of what it is an
/// example.</summary>
/// <param name="name">The name of the object, as <c>orders</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ExampleAttribute(string name) : Attribute
{
    /// <summary>The name of the object.</summary>
    public string Name { get; } = name;

    /// <summary>The namespace of the object; default: none, for an API without namespaces.</summary>
    public string? Namespace { get; init; }
}
