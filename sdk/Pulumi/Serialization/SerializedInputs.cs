using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>Inputs as they are sent.</summary>
/// <param name="Struct">The values, by name in order.</param>
/// <param name="Properties">Where each came from; some are not sent.</param>
/// <param name="IsKnown">Whether everything in them is known.</param>
/// <param name="IsSecret">Whether something in them is secret.</param>
internal readonly record struct SerializedInputs(
    Struct Struct, SerializedProperty[] Properties, bool IsKnown, bool IsSecret)
{
    /// <summary>The resources behind any of them.</summary>
    public Resource[] Dependencies()
    {
        var all = ResourceSets.Empty;
        foreach (var property in Properties)
        {
            all = ResourceSets.Union(all, property.Dependencies);
        }

        return all;
    }
}
