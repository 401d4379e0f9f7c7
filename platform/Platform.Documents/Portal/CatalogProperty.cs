using Infra.Platform.Modeling;

namespace Infra.Platform.Documents.Portal;

/// <summary>One property of an entity in the catalog, and where it comes from.</summary>
/// <param name="Name">Its name in the catalog.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Type">What it is.</param>
/// <param name="Query">Where it stands in the object, in jq.</param>
internal sealed record CatalogProperty(string Name, string Title, ApiType Type, string Query)
{
    private const string Ready =
        "[.status.conditions[]? | select(.type == \"Ready\") | .status] | first == \"True\"";

    /// <summary>What it means.</summary>
    public string? Description { get; init; }

    /// <summary>Whether an entity without it is refused.</summary>
    public bool Required { get; init; }

    /// <summary>All properties of an API's entities: what was asked for, what is reported, what the portal adds.
    /// </summary>
    /// <remarks>The first of a name wins, and a secret is never one.</remarks>
    public static IReadOnlyList<CatalogProperty> Of(ApiModel api, PortalEntry entry) =>
    [
        .. entry.Facts.Select(static fact =>
                new CatalogProperty(fact.Name, fact.Title, fact.Type, fact.Query) { Required = fact.Required })
            .Concat(Below(".spec", api.Spec))
            .Concat(Below(".status", api.Status))
            .Append(new CatalogProperty("ready", "Ready", new BooleanType(), Ready)
            {
                Description = "Whether everything it is made of works.",
            })
            .DistinctBy(static property => property.Name),
    ];

    private static IEnumerable<CatalogProperty> Below(string path, ObjectType type) =>
        type.Properties.Where(static property => !property.Secret).Select(property =>
            new CatalogProperty(property.JsonName, property.Title, property.Type, $"{path}.{property.JsonName}")
            {
                Description = Descriptions.Of(property),
            });
}
