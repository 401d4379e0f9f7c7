using System.Text.Json.Nodes;

namespace Infra.Conformance;

/// <summary>Compares event logs: the events of each resource in order, and the summary.</summary>
internal sealed class EventComparison(Tokens tokens)
{
    private readonly JsonComparer comparer = new(tokens);

    /// <summary>Every difference, one per resource at most.</summary>
    public IEnumerable<Difference> Compare(IEnumerable<JsonObject> recorded, IEnumerable<string> ours)
    {
        var expected = ByResource(recorded);
        var got = ByResource(ours.Select(static line => JsonNode.Parse(line)!.AsObject()));
        foreach (var key in expected.Keys.Union(got.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var left = expected.GetValueOrDefault(key, []);
            var right = got.GetValueOrDefault(key, []);
            var aspect = $"events {key}";
            if (left.Count != right.Count || !left.Select(Kind).SequenceEqual(right.Select(Kind)))
            {
                yield return Difference.Of(
                    aspect, string.Join(", ", left.Select(Kind)), tokens.Normal(string.Join(", ", right.Select(Kind))));
                continue;
            }

            var difference = left.Zip(right, (one, other) => comparer.Compare($"{aspect} {Kind(one)}", one, other))
                .FirstOrDefault(static found => found is not null);
            if (difference is not null)
            {
                yield return difference;
            }
        }
    }

    private static Dictionary<string, List<JsonObject>> ByResource(IEnumerable<JsonObject> lines)
    {
        Dictionary<string, List<JsonObject>> events = new(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            line.Remove("sequence");
            line.Remove("timestamp");
            var (kind, body) = line.First();
            if (body is JsonObject summary && summary.ContainsKey("durationSeconds"))
            {
                summary["durationSeconds"] = 0;
            }

            // The recorded engine names what replaces in no order.
            if (body?["metadata"] is JsonObject metadata && metadata["keys"] is JsonArray keys)
            {
                metadata["keys"] = new JsonArray([.. keys.Select(static name => name!.GetValue<string>())
                    .Order(StringComparer.Ordinal).Select(static name => JsonValue.Create(name))]);
            }

            var named = WireJson.Text(body?["metadata"], "urn");
            var urn = named is "" ? WireJson.Text(body, "urn") : named;
            var key = urn is not "" ? urn : kind == "diagnosticEvent" ? "diagnostics" : kind;
            if (kind == "diagnosticEvent" && WireJson.Text(body, "severity") == "debug")
            {
                continue;
            }

            (events.TryGetValue(key, out var list) ? list : events[key] = []).Add(line);
        }

        return events;
    }

    private static string Kind(JsonObject line)
    {
        var (kind, body) = line.First();
        return WireJson.Text(body?["metadata"], "op") is { Length: > 0 } op ? $"{kind} {op}" : kind;
    }
}
