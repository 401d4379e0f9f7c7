using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Platform.Rendering.Impact;

/// <summary>An impact as one JSON document.</summary>
public static class ImpactJson
{
    private static readonly JsonSerializerOptions Shape = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true, NewLine = "\n",
    };

    /// <summary>Every composite that is not the same, and the counts.</summary>
    public static string Of(ImpactReport report) => new JsonObject
    {
        ["breaks"] = report.Breaks,
        ["unchanged"] = report.Composites.Count(one => one.IsUnchanged),
        ["added"] = report.Count(ObjectFate.Added),
        ["changed"] = report.Count(ObjectFate.Changed),
        ["renamed"] = report.Count(ObjectFate.Renamed),
        ["deleted"] = report.Count(ObjectFate.Deleted),
        ["composites"] = new JsonArray(
            [.. report.Composites.Where(one => !one.IsUnchanged).Select(Composite)]),
    }.ToJsonString(Shape) + "\n";

    private static JsonObject Composite(CompositeImpact composite) => new()
    {
        ["title"] = composite.Title,
        ["path"] = composite.Path,
        ["fate"] = Word(composite.Fate),
        ["problems"] = new JsonArray([.. composite.Problems.Select(problem => (JsonNode)problem)]),
        ["objects"] = new JsonArray([.. composite.Objects.Select(Object)]),
    };

    private static JsonObject Object(ObjectImpact one) => new()
    {
        ["resource"] = one.Resource,
        ["fate"] = Word(one.Fate),
        ["before"] = one.Before,
        ["after"] = one.After,
        ["changes"] = new JsonArray([.. one.Changes.Select(Change)]),
    };

    private static JsonObject Change(FieldChange change) => new()
    {
        ["path"] = change.Path,
        ["before"] = change.Before?.DeepClone(),
        ["after"] = change.After?.DeepClone(),
        ["refused"] = change.RefusedBy?.Source,
    };

    private static string Word<T>(T fate)
        where T : struct, Enum => fate.ToString().ToLowerInvariant();
}
