using Google.Protobuf.WellKnownTypes;

namespace Pulumi;

/// <summary>What the engine answered about a resource.</summary>
/// <param name="Urn">Its URN.</param>
/// <param name="Id">Its id; null when there is none yet.</param>
/// <param name="Properties">Its outputs.</param>
/// <param name="MissingIsUnknown">Whether an output that is not among them is one that only the update can
/// tell.</param>
internal sealed record ResourceReply(string Urn, string? Id, Struct Properties, bool MissingIsUnknown)
{
    /// <summary>The URN as a list, as dependencies are sent.</summary>
    public string[] UrnAlone { get; } = [Urn];

    /// <summary>Resources behind single outputs, where the engine says so: those of remote components.</summary>
    public IReadOnlyDictionary<string, Resource[]>? PropertyDependencies { get; init; }
}
