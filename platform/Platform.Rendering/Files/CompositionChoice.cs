using System.Text.Json.Nodes;

using Infra.Platform.Rendering.FieldPaths;

namespace Infra.Platform.Rendering.Files;

/// <summary>Which Composition a composite resource gets: by name, by labels, else the default of its
/// definition.</summary>
/// <remarks>As Crossplane, but that it takes any one at random where nothing decides; that is a mistake here.</remarks>
internal static class CompositionChoice
{
    /// <exception cref="ComposeException">None fits, or nothing decides between several.</exception>
    public static JsonObject For(
        JsonObject composite, IReadOnlyList<JsonObject> compositions, IReadOnlyList<JsonObject> definitions)
    {
        var kind = PathReading.FindText(composite, "kind");
        var fitting = compositions.Where(one => Fits(one, composite)).ToList();
        if (PathReading.FindText(composite, "spec", "crossplane", "compositionRef", "name") is { } named)
        {
            return Named(named, fitting, kind);
        }

        var selected = PathReading.Find(composite, "spec", "crossplane", "compositionSelector", "matchLabels");
        if (selected is JsonObject labels)
        {
            return Only(fitting.Where(one => HasLabels(one, labels)), fitting, $"the selector of this {kind} fits");
        }

        return Default(composite, definitions) is { } name
            ? Named(name, fitting, kind)
            : Only(fitting, fitting, $"{kind} without compositionRef and selector fits");
    }

    private static bool Fits(JsonObject composition, JsonObject composite) =>
        PathReading.FindText(composition, "spec", "compositeTypeRef", "kind") == PathReading.FindText(composite, "kind")
        && PathReading.FindText(composition, "spec", "compositeTypeRef", "apiVersion")
            == PathReading.FindText(composite, "apiVersion");

    private static bool HasLabels(JsonObject composition, JsonObject labels) => labels.All(label =>
        PathReading.FindText(composition, "metadata", "labels", label.Key) == PathReading.FindText(labels, label.Key));

    private static string? Default(JsonObject composite, IReadOnlyList<JsonObject> definitions) => definitions
        .Where(one => PathReading.FindText(one, "spec", "names", "kind") == PathReading.FindText(composite, "kind")
            && PathReading.FindText(one, "spec", "group")
                == PathReading.FindText(composite, "apiVersion")?.Split('/')[0])
        .Select(one => PathReading.FindText(one, "spec", "defaultCompositionRef", "name"))
        .FirstOrDefault(name => name is not null);

    private static JsonObject Named(string name, List<JsonObject> fitting, string? kind) =>
        fitting.Find(one => NameOf(one) == name)
        ?? throw Refused($"no Composition {name} for {kind}; there {Listed(fitting)}");

    private static JsonObject Only(IEnumerable<JsonObject> chosen, List<JsonObject> fitting, string what)
    {
        var found = chosen.ToList();
        return found switch
        {
            [var only] => only,
            [] => throw Refused($"{what} no Composition; there {Listed(fitting)}"),
            _ => throw Refused($"{what} {found.Count} Compositions: {Names(found)}; "
                + "name one in spec.crossplane.compositionRef.name"),
        };
    }

    private static string Listed(List<JsonObject> compositions) =>
        compositions.Count == 0 ? "is none for this kind and version" : $"are {Names(compositions)}";

    private static string Names(List<JsonObject> compositions) =>
        string.Join(", ", compositions.Select(NameOf).Order(StringComparer.Ordinal));

    private static string NameOf(JsonObject composition) =>
        PathReading.FindText(composition, "metadata", "name") ?? "";

    private static ComposeException Refused(string what) => new(ComposeStage.Inputs, what);
}
