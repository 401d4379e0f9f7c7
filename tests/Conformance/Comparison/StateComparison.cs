using System.Text.Json.Nodes;

namespace Infra.Conformance;

/// <summary>Compares exported states: each entry, dependency lists as sets, and ours in a valid order.</summary>
internal sealed class StateComparison(Tokens tokens)
{
    private readonly JsonComparer comparer = new(tokens);

    /// <summary>Every difference, one per entry at most.</summary>
    public IEnumerable<Difference> Compare(JsonNode recorded, JsonNode ours)
    {
        var expected = recorded["deployment"]!.AsObject();
        var got = ours["deployment"]!.AsObject();
        foreach (var key in expected.Select(static pair => pair.Key).Union(got.Select(static pair => pair.Key))
            .Where(static key => key != "resources"))
        {
            if (comparer.Compare($"state {key}", Sorted(expected[key]), Sorted(got[key])) is { } other)
            {
                yield return other;
            }
        }

        var left = Entries(got);
        foreach (var (name, entry) in Entries(expected))
        {
            left.Remove(name, out var mine);
            if (comparer.Compare($"state {name}", entry, mine) is { } difference)
            {
                yield return difference;
            }
        }

        foreach (var (name, entry) in left)
        {
            yield return Difference.Of($"state {name}", "no entry", tokens.Normal(WireJson.Plain(entry)));
        }

        if (Disorder(got) is { } disorder)
        {
            yield return disorder;
        }
    }

    private static Dictionary<string, JsonNode> Entries(JsonObject deployment)
    {
        Dictionary<string, JsonNode> entries = new(StringComparer.Ordinal);
        foreach (var entry in deployment["resources"] as JsonArray ?? [])
        {
            var name = WireJson.Text(entry, "urn") + (entry!["delete"]?.GetValue<bool>() == true ? " (delete)" : "");
            for (var i = 2; entries.ContainsKey(name); i++)
            {
                name = $"{WireJson.Text(entry, "urn")} #{i}";
            }

            entries[name] = Sorted(entry)!;
        }

        return entries;
    }

    private static JsonNode? Sorted(JsonNode? entry)
    {
        if (entry is not JsonObject)
        {
            return entry;
        }

        var sorted = entry.DeepClone();
        sorted["dependencies"] = sorted["dependencies"] is { } names ? AsSet(names) : null;
        if (sorted["dependencies"] is null)
        {
            sorted.AsObject().Remove("dependencies");
        }

        foreach (var (key, urns) in (sorted["propertyDependencies"] as JsonObject ?? []).ToList())
        {
            sorted["propertyDependencies"]![key] = urns is null ? null : AsSet(urns);
        }

        return sorted;
    }

    private static JsonArray AsSet(JsonNode names) =>
        new([.. names.AsArray().Select(static name => name!.GetValue<string>()).Order(StringComparer.Ordinal)
            .Select(static name => JsonValue.Create(name))]);

    private static Difference? Disorder(JsonObject deployment)
    {
        HashSet<string> before = new(StringComparer.Ordinal);
        foreach (var entry in deployment["resources"] as JsonArray ?? [])
        {
            var provider = WireJson.Text(entry, "provider");
            var needs = (entry!["dependencies"] as JsonArray ?? []).Select(static name => name!.GetValue<string>())
                .Append(WireJson.Text(entry, "parent"))
                .Append(provider is "" ? "" : provider[..provider.LastIndexOf("::", StringComparison.Ordinal)])
                .Where(static name => name is not "");
            if (needs.FirstOrDefault(name => !before.Contains(name)) is { } missing)
            {
                return Difference.Of("state order", $"{missing} before {WireJson.Text(entry, "urn")}", "after it");
            }

            before.Add(WireJson.Text(entry, "urn"));
        }

        return null;
    }
}
