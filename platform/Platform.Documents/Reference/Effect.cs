using System.Text.Json.Nodes;

namespace Infra.Platform.Documents.Reference;

/// <summary>A field of a composed object that a property of the claim decides.</summary>
/// <param name="Property">The property below <c>spec</c>.</param>
/// <param name="Kind">Kind of the object.</param>
/// <param name="Field">The field of it.</param>
/// <param name="Values">What each value becomes; empty when it is not one of a few.</param>
internal sealed record Effect(string Property, string Kind, string Field, IReadOnlyList<(string From, string To)> Values)
{
    private const string Prefix = "spec.";

    /// <summary>What a Composition makes of each property, in the order of its patches.</summary>
    public static IReadOnlyList<Effect> Of(JsonNode composition) =>
        [.. composition.Object("spec").Elements("pipeline").SelectMany(static step => OfStep(step.Object("input")))];

    private static IEnumerable<Effect> OfStep(JsonObject input)
    {
        var sets = input.Elements("patchSets")
            .ToDictionary(static set => set.Text("name") ?? "", static set => set.Elements("patches").ToList());
        var environment = input.Object("environment").Elements("patches")
            .Where(static patch => patch.Text("type") is "FromCompositeFieldPath")
            .GroupBy(static patch => patch.Text("toFieldPath") ?? "")
            .ToDictionary(static patches => patches.Key, static patches => patches.First().Text("fromFieldPath") ?? "");
        return
            from resource in input.Elements("resources")
            from patch in resource.Elements("patches").SelectMany(Expanded)
            from source in Sources(patch, environment)
            where source.StartsWith(Prefix, StringComparison.Ordinal)
            select new Effect(
                source[Prefix.Length..],
                resource.Object("base").Text("kind") ?? "",
                patch.Text("toFieldPath") ?? source,
                [.. ValuesOf(patch)]);

        IEnumerable<JsonNode?> Expanded(JsonNode? patch) =>
            patch.Text("type") is "PatchSet" ? sets.GetValueOrDefault(patch.Text("patchSetName") ?? "") ?? [] : [patch];
    }

    /// <summary>Values reach an object directly, joined with others, or by way of the environment.</summary>
    private static IEnumerable<string> Sources(JsonNode? patch, Dictionary<string, string> environment) =>
        patch.Text("type") switch
        {
            null or "FromCompositeFieldPath" => [patch.Text("fromFieldPath") ?? ""],
            "CombineFromComposite" => patch.Object("combine").Elements("variables")
                .Select(static variable => variable.Text("fromFieldPath") ?? ""),
            "FromEnvironmentFieldPath" => [environment.GetValueOrDefault(patch.Text("fromFieldPath") ?? "", "")],
            _ => [],
        };

    private static IEnumerable<(string From, string To)> ValuesOf(JsonNode? patch) =>
        patch.Elements("transforms").Take(2).SelectMany(static transform =>
            transform.Object("map").Select(static pair => (pair.Key, pair.Value.Text()))
                .Concat(transform.Object("match").Elements("patterns").Select(static pattern =>
                    (pattern.Text("literal") ?? pattern.Text("regexp") ?? "", pattern.Text("result") ?? ""))));
}
