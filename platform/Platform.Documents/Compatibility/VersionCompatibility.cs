using System.Text.Json.Nodes;

namespace Infra.Platform.Documents.Compatibility;

/// <summary>The promise of a version: nothing that was published is removed, tightened or retyped.</summary>
/// <remarks>A deliberate break is a new version: another folder of publications, compared with nothing older.</remarks>
public static class VersionCompatibility
{
    /// <summary>What consumers of the published documents would have to change.</summary>
    /// <param name="baseline">The published documents by path.</param>
    /// <param name="head">The documents that would take their place.</param>
    /// <returns>Every break, in the order of the documents' paths; none when all promises are kept.</returns>
    public static IReadOnlyList<CompatibilityBreak> Compare(
        IReadOnlyDictionary<string, JsonNode> baseline, IReadOnlyDictionary<string, JsonNode> head) =>
        [.. baseline.OrderBy(static pair => pair.Key, StringComparer.Ordinal)
            .SelectMany(pair => CompareDocument(pair.Key, pair.Value, head.GetValueOrDefault(pair.Key)))];

    private static IEnumerable<CompatibilityBreak> CompareDocument(string path, JsonNode before, JsonNode? now)
    {
        if (Publications.Of(path, before) is not { } published)
        {
            return [];
        }

        if (now is null || Publications.Of(path, now) is not { } current)
        {
            return [new CompatibilityBreak(path, "the document", "is no longer published",
                "everything that uses it has to do without it")];
        }

        return CompareFacts(published, current).Concat(CompareSurfaces(published, current));
    }

    private static IEnumerable<CompatibilityBreak> CompareFacts(Publication before, Publication now)
    {
        var current = now.Facts.ToDictionary(static fact => fact.Where);
        foreach (var fact in before.Facts)
        {
            var successor = current.GetValueOrDefault(fact.Where);
            if (successor?.Value != fact.Value)
            {
                var change = successor is null ? "is gone" : $"was {fact.Value}, is {successor.Value}";
                yield return new CompatibilityBreak(fact.Document, fact.Where, change, fact.Consequence);
            }
        }
    }

    private static IEnumerable<CompatibilityBreak> CompareSurfaces(Publication before, Publication now)
    {
        var current = now.Surfaces.ToDictionary(Key);
        return before.Surfaces.SelectMany(surface => current.GetValueOrDefault(Key(surface)) switch
        {
            null => [new CompatibilityBreak(surface.Document, $"{surface.Version} {surface.Where}".Trim(),
                "is gone", $"every {surface.Audience.One} that uses it has to do without it")],
            { } successor when surface.IsRead => ReadComparison.Of(surface, successor),
            { } successor => SchemaComparison.Of(surface, successor),
        });

        static (string Version, string Where) Key(Surface surface) => (surface.Version, surface.Where);
    }
}
