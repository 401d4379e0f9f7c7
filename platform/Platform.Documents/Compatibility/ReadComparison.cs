using System.Text.Json.Nodes;

namespace Infra.Platform.Documents.Compatibility;

/// <summary>Two schemas of what consumers read: everything that was there must be there, with the same type.</summary>
internal static class ReadComparison
{
    /// <summary>What readers no longer find, or no longer understand.</summary>
    public static IEnumerable<CompatibilityBreak> Of(Surface before, Surface now) =>
        Compare(before.Where, before.Schema, now.Schema)
            .Select(found => new CompatibilityBreak(
                before.Document, found.Where, found.Change, $"every {before.Audience.One} {found.Duty}"));

    private static IEnumerable<(string Where, string Change, string Duty)> Compare(
        string where, JsonObject before, JsonObject now)
    {
        if (before.Text("type") != now.Text("type"))
        {
            yield return (where, $"was {before.Text("type") ?? "any"}, is {now.Text("type") ?? "any"}",
                "has to expect the other type");
            yield break;
        }

        if (before["enum"] is JsonArray
            && now.Texts("enum").Except(before.Texts("enum")).ToList() is { Count: > 0 } added)
        {
            yield return (where, $"can be {string.Join(", ", added)} now", "has to know what that means");
        }

        var below = before.Object("properties").SelectMany(property =>
            CompareProperty($"{where}.{property.Key}", property.Value, now.Object("properties")[property.Key]));
        var items = before["items"] is JsonObject old ? CompareProperty(where + "[]", old, now["items"]) : [];
        foreach (var found in below.Concat(items))
        {
            yield return found;
        }

        foreach (var name in before.Texts("required").Except(now.Texts("required")))
        {
            yield return ($"{where}.{name}", "is not always there any more", "has to do without it");
        }
    }

    private static IEnumerable<(string Where, string Change, string Duty)> CompareProperty(
        string where, JsonNode? before, JsonNode? now) => now is JsonObject successor
        ? Compare(where, before as JsonObject ?? [], successor)
        : [(where, "is gone", "has to do without it")];
}
