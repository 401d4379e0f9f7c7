namespace Infra.Engine.Host.Simulation;

/// <summary>The properties of an object, by name.</summary>
internal sealed class ObjectShape(Dictionary<string, PropertySchema> properties)
{
    /// <summary>Without properties.</summary>
    public static ObjectShape Empty { get; } = new([]);

    /// <summary>All of them, in the schema's order.</summary>
    public Dictionary<string, PropertySchema>.ValueCollection Properties => properties.Values;

    /// <summary>The names.</summary>
    public IEnumerable<string> Names => properties.Keys;

    /// <summary>A property, or null. Schemas write <c>x_kubernetes_y</c> for <c>x-kubernetes-y</c>.</summary>
    public PropertySchema? this[string name] => properties.TryGetValue(name, out var property)
        ? property
        : name.Contains('-') ? properties.GetValueOrDefault(name.Replace('-', '_')) : null;
}

/// <summary>What a schema says of one property.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What it may be.</param>
/// <param name="Required">As input it must be given; as output it always has a value.</param>
/// <param name="Secret">Its value is secret.</param>
/// <param name="Replaces">A change replaces the object.</param>
/// <param name="Const">The only value it may have, or null.</param>
/// <param name="Default">The value it has when none is given, or null.</param>
internal sealed record PropertySchema(
    string Name,
    TypeSchema Type,
    bool Required,
    bool Secret,
    bool Replaces,
    PropertyValue? Const,
    PropertyValue? Default);

/// <summary>What a schema says of a resource or of a function.</summary>
internal sealed record MemberSchema(ObjectShape Inputs, ObjectShape Outputs, bool IsComponent);
