using System.Text.Json.Nodes;

namespace Infra.Platform.Documents.Reference;

/// <summary>A field of a composed object that a property of the claim decides.</summary>
/// <param name="Property">The property below <c>spec</c>.</param>
/// <param name="Kind">Kind of the object.</param>
/// <param name="Field">The field of it.</param>
/// <param name="Values">What each value becomes; empty when it is not one of a few.</param>
internal sealed record Effect(
    string Property, string Kind, string Field, IReadOnlyList<(string From, string To)> Values)
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
            .ToLookup(static patch => patch.Text("toFieldPath") ?? "", static patch => ReadBy(patch).ToList());
        return
            from resource in input.Elements("resources")
            from patch in resource.Elements("patches").SelectMany(Expanded)
            from source in Sources(patch, environment).Distinct()
            where source.StartsWith(Prefix, StringComparison.Ordinal)
            select new Effect(
                source[Prefix.Length..],
                KindOf(resource),
                FieldOf(resource, patch.Text("toFieldPath") ?? source),
                [.. ValuesOf(patch)]);

        IEnumerable<JsonNode?> Expanded(JsonNode? patch) =>
            patch.Text("type") is "PatchSet" ? sets.GetValueOrDefault(patch.Text("patchSetName") ?? "") ?? [] : [patch];
    }

    /// <summary>Kind of an object, of one in another cluster that of what it holds.</summary>
    public static string KindOf(JsonNode? resource) =>
        ManifestOf(resource) is { Count: > 0 } manifest
            ? $"{manifest.Text("kind")} there"
            : resource.Object("base").Text("kind") ?? "";

    /// <summary>Values reach an object directly, joined with others, or by way of the environment.</summary>
    private static IEnumerable<string> Sources(JsonNode? patch, ILookup<string, List<string>> environment) =>
        patch.Text("type") switch
        {
            "CombineFromEnvironment" or "FromEnvironmentFieldPath" =>
                ReadBy(patch).SelectMany(path => environment[path]).SelectMany(static paths => paths),
            "CombineFromComposite" or "FromCompositeFieldPath" or null => ReadBy(patch),
            _ => [],
        };

    private static IEnumerable<string> ReadBy(JsonNode? patch) => patch.Object("combine").Elements("variables")
        .Select(static variable => variable.Text("fromFieldPath") ?? "")
        .Append(patch.Text("fromFieldPath") ?? "");

    private static JsonObject ManifestOf(JsonNode? resource) =>
        resource.Object("base").Object("spec").Object("forProvider").Object("manifest");

    private static string FieldOf(JsonNode? resource, string path)
    {
        const string manifest = "spec.forProvider.manifest.";
        return ManifestOf(resource).Count > 0 && path.StartsWith(manifest, StringComparison.Ordinal)
            ? path[manifest.Length..]
            : path;
    }

    private static IEnumerable<(string From, string To)> ValuesOf(JsonNode? patch) =>
        patch.Elements("transforms").Take(2).SelectMany(static transform =>
            transform.Object("map").Select(static pair => (pair.Key, pair.Value.Text()))
                .Concat(transform.Object("match").Elements("patterns").Select(static pattern =>
                    (pattern.Text("literal") ?? "any value", pattern.Text("result") ?? ""))));
}
