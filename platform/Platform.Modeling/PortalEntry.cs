namespace Infra.Platform.Modeling;

/// <summary>What a developer portal shows of an API beyond its own properties.</summary>
/// <remarks>Every object relates to its Environment, and every Environment to its cluster, without being
/// told.</remarks>
public sealed record PortalEntry
{
    /// <summary>The icon, by its name in the portal.</summary>
    public required string Icon { get; init; }

    /// <summary>What the catalog says that the API has no property for.</summary>
    public IReadOnlyList<PortalFact> Facts { get; init; } = [];

    /// <summary>Other objects that its objects name.</summary>
    public IReadOnlyList<PortalReference> References { get; init; } = [];

    /// <summary>What the catalog shows of the objects it names.</summary>
    public IReadOnlyList<PortalMirror> Mirrors { get; init; } = [];
}

/// <summary>Something that the catalog says of every object.</summary>
/// <param name="Name">Its name in the catalog.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Query">Where it stands in the object, in jq.</param>
/// <param name="Type">What it is: a text, a choice, or a map.</param>
/// <param name="Required">Whether the catalog refuses an entity without it; then the query must always answer.</param>
public sealed record PortalFact(string Name, string Title, string Query, ApiType Type, bool Required = false);

/// <summary>A property that names an object of another API in the same namespace.</summary>
/// <param name="Name">Name of the relation in the catalog.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Kind">Kind of the object that is named.</param>
/// <param name="Property">The property below <c>spec</c> that holds the name.</param>
public sealed record PortalReference(string Name, string Title, string Kind, string Property);

/// <summary>Something that the catalog shows of a related object.</summary>
/// <param name="Name">Its name in the catalog.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Path">A relation and a property of what it leads to, as <c>database.version</c>.</param>
public sealed record PortalMirror(string Name, string Title, string Path);
