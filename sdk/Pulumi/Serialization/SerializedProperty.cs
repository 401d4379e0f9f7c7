using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>One input on its way into a message.</summary>
/// <param name="name">The name in the protocol.</param>
/// <param name="source">What the program gave.</param>
internal struct SerializedProperty(string name, object? source)
{
    public readonly string Name = name;
    public readonly object? Source = source;

    /// <summary>The value, once everything in it is there.</summary>
    public Value? Written;

    /// <summary>The resources behind it.</summary>
    public Resource[] Dependencies = ResourceSets.Empty;

    /// <summary>Whether it is part of the message: nothing is sent for null.</summary>
    public readonly bool IsSent => Written is { KindCase: not Value.KindOneofCase.NullValue };
}
