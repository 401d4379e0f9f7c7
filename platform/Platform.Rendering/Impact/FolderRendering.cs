using System.Text.Json.Nodes;

using Infra.Platform.Rendering.FieldPaths;
using Infra.Platform.Rendering.Files;

namespace Infra.Platform.Rendering.Impact;

/// <summary>What tells composites apart; the version of their API does not.</summary>
internal readonly record struct CompositeKey(string Group, string Kind, string? Namespace, string Name);

/// <summary>One composite with its objects.</summary>
internal sealed record RenderedComposite(Manifest Manifest, ComposeOutcome Outcome);

/// <summary>Composes every example and claim among the manifests of one version.</summary>
internal static class FolderRendering
{
    /// <remarks>
    /// Twice: an Environment composes the EnvironmentConfig that the claims in its namespace read, so that what the
    /// first
    /// round makes is there in the second. A config in the files wins over one that is composed.
    /// </remarks>
    /// <param name="manifests">What is in the files.</param>
    /// <param name="earlier">The same composites before the change, for rules that forbid one.</param>
    public static Dictionary<CompositeKey, RenderedComposite> Of(
        IReadOnlyList<Manifest> manifests, IReadOnlyDictionary<CompositeKey, RenderedComposite>? earlier = null)
    {
        var version = new PlatformVersion(
            manifests.Where(one => one.IsDefinition).Select(one => one.Document),
            manifests.Where(one => one.IsComposition).Select(one => one.Document));
        var composites = manifests.Where(one => version.Defines(one.Document)).ToList();
        var given = manifests.Where(one => one.IsEnvironmentConfig).Select(one => one.Document).ToList();
        var first = composites.Select(one => Render(version, one, given));
        var made = first.SelectMany(one => one.Outcome.Composed?.Resources ?? [])
            .Select(one => one.Document)
            .Where(one => PathReading.FindText(one, "kind") == "EnvironmentConfig")
            .Where(one => !given.Exists(known => NameOf(known) == NameOf(one)));
        var rendered = new Dictionary<CompositeKey, RenderedComposite>();
        List<JsonObject> all = [.. given, .. made];
        foreach (var composite in composites)
        {
            var key = KeyOf(composite);
            var old = earlier?.GetValueOrDefault(key)?.Manifest;
            rendered[key] = Render(version, composite, all, old?.ApiVersion == composite.ApiVersion ? old : null);
        }

        return rendered;
    }

    private static RenderedComposite Render(
        PlatformVersion version, Manifest composite, List<JsonObject> required, Manifest? old = null) =>
        new(composite, version.Compose(
            composite, new ComposeInputs { Composite = composite.Document, Required = required }, old?.Document));

    private static CompositeKey KeyOf(Manifest one) =>
        new(one.ApiVersion.Split('/')[0], one.Kind, one.Namespace, one.Name);

    private static string? NameOf(JsonObject document) => PathReading.FindText(document, "metadata", "name");
}
