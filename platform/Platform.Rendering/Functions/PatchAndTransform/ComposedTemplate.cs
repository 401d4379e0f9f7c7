using System.Text.Json.Nodes;

using Infra.Platform.Rendering.FieldPaths;

namespace Infra.Platform.Rendering.Functions.PatchAndTransform;

/// <summary>What makes one composed resource.</summary>
internal sealed record ComposedTemplate(
    string Name,
    JsonObject? Base,
    IReadOnlyList<Patch> Patches,
    IReadOnlyList<JsonObject> ConnectionDetails,
    IReadOnlyList<ReadinessCheck> ReadinessChecks)
{
    public static ComposedTemplate Read(JsonObject node) => new(
        PathReading.FindText(node, "name") ?? "",
        node["base"] as JsonObject,
        [.. Patch.Items(node["patches"]).Select(Patch.Read)],
        [.. Patch.Items(node["connectionDetails"])],
        [.. Patch.Items(node["readinessChecks"]).Select(ReadinessCheck.Read)]);
}
