using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>Inputs as they are sent.</summary>
/// <param name="Properties">The values, by name in order.</param>
/// <param name="Dependencies">The resources behind each of them.</param>
/// <param name="IsKnown">Whether everything in them is known.</param>
/// <param name="IsSecret">Whether something in them is secret.</param>
internal sealed record SerializedInputs(
    Struct Properties, IReadOnlyList<(string Property, Resource[] Resources)> Dependencies, bool IsKnown, bool IsSecret)
{
    /// <summary>The resources behind any of them.</summary>
    public Resource[] AllDependencies()
    {
        var all = ResourceSets.Empty;
        foreach (var (_, resources) in Dependencies)
        {
            all = ResourceSets.Union(all, resources);
        }

        return all;
    }
}
