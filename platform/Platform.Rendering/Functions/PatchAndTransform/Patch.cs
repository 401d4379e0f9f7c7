using System.Text.Json.Nodes;

using Infra.Platform.Rendering.FieldPaths;

namespace Infra.Platform.Rendering.Functions.PatchAndTransform;

/// <summary>One patch of the input.</summary>
internal sealed record Patch(
    string Type,
    string? From,
    string? To,
    Combine? Combine,
    IReadOnlyList<Transform> Transforms,
    string? FromPolicy,
    string? ToPolicy,
    string? PatchSetName)
{
    private const string DefaultType = "FromCompositeFieldPath";

    /// <summary>Whether a source that is missing has consequences.</summary>
    public bool IsRequired => FromPolicy == "Required";

    public bool IsCombine => Type.StartsWith("Combine", StringComparison.Ordinal);

    /// <summary>The target; the source's path where none is given. An empty one is the document, and stays as it is.
    /// </summary>
    public string? Target => To ?? From;

    public static Patch Read(JsonObject node) => new(
        PathReading.FindText(node, "type") is { Length: > 0 } type ? type : DefaultType,
        PathReading.FindText(node, "fromFieldPath"),
        PathReading.FindText(node, "toFieldPath"),
        node["combine"] is JsonObject combine ? Combine.Read(combine) : null,
        [.. Items(node["transforms"]).Select(one => new Transform(PathReading.FindText(one, "type") ?? "", one))],
        PathReading.FindText(node, "policy", "fromFieldPath"),
        PathReading.FindText(node, "policy", "toFieldPath"),
        PathReading.FindText(node, "patchSetName"));

    public static IEnumerable<JsonObject> Items(JsonNode? list) =>
        list is JsonArray items ? items.Select(item => item as JsonObject ?? []) : [];
}

/// <summary>Several sources that become one text.</summary>
internal sealed record Combine(string Strategy, string? Format, IReadOnlyList<string> Variables)
{
    public static Combine Read(JsonObject node) => new(
        PathReading.FindText(node, "strategy") ?? "",
        node["string"] is JsonObject text ? PathReading.FindText(text, "fmt") ?? "" : null,
        [.. Patch.Items(node["variables"]).Select(one => PathReading.FindText(one, "fromFieldPath") ?? "")]);
}

/// <summary>One transform; its own file says what its type means.</summary>
/// <param name="Type">The discriminator.</param>
/// <param name="Node">The transform as it was written, with its settings under the name of its type.</param>
internal sealed record Transform(string Type, JsonObject Node)
{
    public JsonObject? Settings => Node[Type] as JsonObject;
}
