using System.Text.Json.Nodes;

namespace Infra.Conformance;

/// <summary>
/// How deep in what it needs each recorded resource stands. The recorded engine deletes layer by layer, and within one
/// in no order: it walks a set, another way each time.
/// </summary>
internal sealed class Layers
{
    private readonly Dictionary<string, int> depths = new(StringComparer.Ordinal);

    /// <summary>The layers of a recorded state; of none when there is no file.</summary>
    public Layers(string stateFile)
    {
        var state = stateFile is "" ? null : JsonNode.Parse(File.ReadAllText(stateFile));
        foreach (var entry in state?["deployment"]?["resources"] as JsonArray ?? [])
        {
            depths[WireJson.Text(entry, "urn")] = NeedsOf(entry!)
                .Select(name => depths.GetValueOrDefault(name, -1) + 1).Append(0).Max();
        }
    }

    /// <summary>Whether two calls are deletions that may come in any order.</summary>
    public bool AreUnordered(RecordedCall one, RecordedCall other) => one.Method == other.Method
        && one.Method.EndsWith("/Delete", StringComparison.Ordinal)
        && depths.TryGetValue(one.Subject, out var depth)
        && depths.TryGetValue(other.Subject, out var same) && depth == same && one.Subject != other.Subject;

    private static IEnumerable<string> NeedsOf(JsonNode entry)
    {
        var provider = WireJson.Text(entry, "provider");
        return (entry["propertyDependencies"] as JsonObject ?? []).Select(static pair => pair.Value)
            .Append(entry["dependencies"])
            .Append(entry["replaceWith"])
            .SelectMany(static list => list as JsonArray ?? [])
            .Select(static name => name!.GetValue<string>())
            .Append(WireJson.Text(entry, "parent"))
            .Append(WireJson.Text(entry, "deletedWith"))
            .Append(provider is "" ? "" : provider[..provider.LastIndexOf("::", StringComparison.Ordinal)])
            .Where(static name => name is not "");
    }
}
