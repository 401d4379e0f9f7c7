using System.Text.Json.Nodes;

using Infra.Platform.Rendering.FieldPaths;

namespace Infra.Platform.Rendering.Functions;

/// <summary>The conditions of an object.</summary>
internal static class Conditions
{
    /// <summary>The status of the first condition of a type; Unknown without one.</summary>
    public static string StatusOf(JsonObject resource, string type) =>
        Of(resource).FirstOrDefault(one => PathReading.FindText(one, "type") == type) is { } condition
            ? PathReading.FindText(condition, "status") ?? ""
            : "Unknown";

    /// <summary>Whether any condition of a type has a status.</summary>
    public static bool Has(JsonObject resource, string type, string status) => Of(resource).Any(
        one => PathReading.FindText(one, "type") == type && PathReading.FindText(one, "status") == status);

    private static IEnumerable<JsonObject> Of(JsonObject resource) =>
        PathReading.Find(resource, "status", "conditions") is JsonArray list ? list.OfType<JsonObject>() : [];
}
