using System.Text.Json.Nodes;

using Infra.Platform.Rendering.FieldPaths;
using Infra.Platform.Rendering.Naming;

namespace Infra.Platform.Rendering.Composing;

/// <summary>What composed resources carry of their composite.</summary>
internal sealed record CompositeIdentity(
    string ApiVersion, string Kind, string? Namespace, string Name, string Uid, JsonObject? Labels)
{
    public static CompositeIdentity Of(JsonObject composite)
    {
        var apiVersion = PathReading.FindText(composite, "apiVersion") ?? "";
        var kind = PathReading.FindText(composite, "kind") ?? "";
        var space = PathReading.FindText(composite, "metadata", "namespace") is { Length: > 0 } given ? given : null;
        var name = PathReading.FindText(composite, "metadata", "name") ?? "";
        return new CompositeIdentity(
            apiVersion,
            kind,
            space,
            name,
            PathReading.FindText(composite, "metadata", "uid") ?? CompositeUid.Of(apiVersion, kind, space, name),
            PathReading.Find(composite, "metadata", "labels") as JsonObject);
    }

    public string? Label(string key) => PathReading.FindText(Labels, key);
}
