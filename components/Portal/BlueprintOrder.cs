using System.Text.Json.Nodes;

namespace Infra.Components.Portal;

/// <summary>Blueprints in an order in which each comes after those that it relates to.</summary>
internal static class BlueprintOrder
{
    /// <summary>Orders them.</summary>
    /// <param name="documents">The blueprints.</param>
    /// <param name="known">Blueprints that are there already.</param>
    /// <exception cref="ArgumentException">A relation leads to no blueprint, or relations lead in a circle, which Port
    /// cannot make at once.</exception>
    public static ImmutableArray<JsonObject> Of(
        ImmutableArray<JsonObject> documents,
        IReadOnlyCollection<string> known)
    {
        var made = new HashSet<string>(known, StringComparer.Ordinal);
        var waiting = documents.ToList();
        var ordered = ImmutableArray.CreateBuilder<JsonObject>();
        while (waiting.Count > 0)
        {
            var next = waiting.Find(document => TargetsOf(document).All(made.Contains))
                ?? throw new ArgumentException(
                    $"blueprints that relate to none, or in a circle: {Said(waiting, made)}");
            waiting.Remove(next);
            made.Add(PortDocument.IdentifierOf(next));
            ordered.Add(next);
        }

        return ordered.ToImmutable();
    }

    /// <summary>The blueprints that one relates to, itself excepted.</summary>
    public static IEnumerable<string> TargetsOf(JsonObject document) =>
        (document["relations"]?.AsObject() ?? [])
            .Select(static relation => (string)relation.Value!["target"]!)
            .Where(target => target != PortDocument.IdentifierOf(document))
            .Distinct();

    private static string Said(List<JsonObject> waiting, HashSet<string> made) =>
        string.Join("; ", waiting.Select(document =>
            $"{PortDocument.IdentifierOf(document)} to {string.Join(", ", TargetsOf(document).Except(made))}"));
}
