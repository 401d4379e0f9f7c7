using System.Globalization;
using System.Text.Json.Nodes;

namespace Infra.Platform.Documents.Compatibility;

/// <summary>Two schemas of what consumers write: what was accepted must be accepted, and mean the same.</summary>
/// <param name="document">Path of the document, for messages.</param>
/// <param name="audience">Who writes it.</param>
internal sealed class SchemaComparison(string document, Audience audience)
{
    private static readonly (string Keyword, bool IsUpper, string Beyond)[] Bounds =
    [
        ("minimum", false, "below {0}"), ("maximum", true, "above {0}"),
        ("minLength", false, "with less than {0} characters"), ("maxLength", true, "with more than {0} characters"),
        ("minItems", false, "with less than {0} elements"), ("maxItems", true, "with more than {0} elements"),
        ("minProperties", false, "with less than {0} keys"), ("maxProperties", true, "with more than {0} keys"),
    ];

    private static readonly string[] Freedoms =
        ["nullable", "x-kubernetes-int-or-string", "x-kubernetes-preserve-unknown-fields"];

    private static readonly string[] ComparedAsTheyAre =
    [
        "pattern", "format", "multipleOf", "exclusiveMinimum", "exclusiveMaximum", "uniqueItems",
        "x-kubernetes-list-type", "x-kubernetes-list-map-keys", "x-kubernetes-map-type",
        "allOf", "anyOf", "oneOf", "not",
    ];

    private readonly List<CompatibilityBreak> breaks = [];

    /// <summary>What is narrower now, in the order of the older schema.</summary>
    public static IReadOnlyList<CompatibilityBreak> Of(Surface before, Surface now)
    {
        var comparison = new SchemaComparison(before.Document, before.Audience);
        comparison.Compare(before.Where, before.Schema, now.Schema);
        return comparison.breaks;
    }

    private void Compare(string where, JsonObject before, JsonObject now)
    {
        if (Retyped(before, now) is { } change)
        {
            Report(where, change, $"every {audience.One} that sets it has to write the other type");
            return;
        }

        CompareValues(where, before, now);
        CompareBounds(where, before, now);
        CompareRest(where, before, now);
        CompareRules(where, before, now);
        CompareProperties(where, before, now);
        CompareElements(where, before, now);
    }

    /// <summary>An integer may become a number: every integer is one.</summary>
    private static string? Retyped(JsonObject before, JsonObject now)
    {
        var (old, current) = (before.Text("type") ?? "any", now.Text("type") ?? "any");
        return old == current || current is "any" || (old, current) is ("integer", "number")
            ? null
            : $"was {old}, is {current}";
    }

    private void CompareValues(string where, JsonObject before, JsonObject now)
    {
        if (now["enum"] is JsonArray)
        {
            var allowed = now.Texts("enum");
            var gone = before["enum"] is JsonArray ? before.Texts("enum").Except(allowed).ToList() : null;
            if (gone is null)
            {
                Report(where, $"accepted any value, accepts only {string.Join(", ", allowed)}",
                    $"every {audience.One} with another value has to take one of these");
            }
            else if (gone.Count > 0)
            {
                Report(where, $"no longer accepts {string.Join(", ", gone)}",
                    $"every {audience.One} with {(gone.Count > 1 ? "one of them" : "it")} has to take one of "
                    + string.Join(", ", allowed));
            }
        }

        if (before["default"] is { } old && !JsonNode.DeepEquals(old, now["default"]))
        {
            var current = now["default"] is { } value ? $"is {value.Text()}" : "there is none now";
            Report(where, $"the default was {old.Text()}, {current}",
                $"every {audience.One} that leaves it out has to set it to {old.Text()} to stay as it is");
        }
    }

    private void CompareBounds(string where, JsonObject before, JsonObject now)
    {
        foreach (var (keyword, isUpper, beyond) in Bounds)
        {
            if (now.Number(keyword) is not { } bound)
            {
                continue;
            }

            var old = before.Number(keyword);
            if (old is null || (isUpper ? bound < old : bound > old))
            {
                Report(where, $"{keyword} was {before.Text(keyword) ?? "not set"}, is {now.Text(keyword)}",
                    $"every {audience.One} {string.Format(CultureInfo.InvariantCulture, beyond, bound)} has to change");
            }
        }
    }

    private void CompareRest(string where, JsonObject before, JsonObject now)
    {
        foreach (var keyword in Freedoms.Where(keyword => before.Flag(keyword) && !now.Flag(keyword)))
        {
            Report(where, $"{keyword} is gone", $"every {audience.One} that makes use of it has to change");
        }

        foreach (var keyword in ComparedAsTheyAre)
        {
            if (now[keyword] is { } current && !JsonNode.DeepEquals(before[keyword], current))
            {
                Report(where, $"{keyword} was {before.Text(keyword) ?? "not set"}, is {current.Text()}",
                    $"every {audience.One} that sets it has to be checked against it");
            }
        }
    }

    private void CompareRules(string where, JsonObject before, JsonObject now)
    {
        const string keyword = "x-kubernetes-validations";
        var known = before.Elements(keyword).Select(static rule => rule.Text("rule")).ToHashSet();
        foreach (var rule in now.Elements(keyword).Where(rule => !known.Contains(rule.Text("rule"))))
        {
            var text = rule.Text("rule") ?? "";
            var isOnlyForNew = NewProperties(before, now)
                .Any(name => text.StartsWith($"!has(self.{name}) ||", StringComparison.Ordinal));
            if (!isOnlyForNew)
            {
                Report(where, $"a new rule: {text}", text.Contains("oldSelf", StringComparison.Ordinal)
                    ? $"no {audience.One} can be changed any more in a way that breaks it: {rule.Text("message")}"
                    : $"every {audience.One} that breaks it has to change: {rule.Text("message")}");
            }
        }
    }

    private void CompareProperties(string where, JsonObject before, JsonObject now)
    {
        var (old, current) = (before.Object("properties"), now.Object("properties"));
        foreach (var (name, schema) in old)
        {
            if (current[name] is JsonObject successor)
            {
                Compare(Join(where, name), schema as JsonObject ?? [], successor);
            }
            else
            {
                Report(Join(where, name), "is gone", $"every {audience.One} that sets it has to leave it out");
            }
        }

        foreach (var name in now.Texts("required").Except(before.Texts("required")))
        {
            if (current.Object(name)["default"] is null)
            {
                Report(Join(where, name), old.ContainsKey(name) ? "is required now" : "is new and required",
                    $"every {audience.One} without it has to set it");
            }
        }
    }

    private void CompareElements(string where, JsonObject before, JsonObject now)
    {
        CompareChild("items", "[]");
        CompareChild("additionalProperties", ".*");

        void CompareChild(string keyword, string suffix)
        {
            if (before[keyword] is JsonObject old && now[keyword] is JsonObject current)
            {
                Compare(where + suffix, old, current);
            }
            else if (keyword is "additionalProperties" && before[keyword] is JsonObject && now[keyword] is null)
            {
                Report(where, "no longer takes keys of one's own",
                    $"every {audience.One} that sets some has to leave them out");
            }
        }
    }

    private static IEnumerable<string> NewProperties(JsonObject before, JsonObject now) =>
        now.Object("properties").Select(static property => property.Key)
            .Except(before.Object("properties").Select(static property => property.Key));

    private void Report(string where, string change, string consequence) =>
        breaks.Add(new CompatibilityBreak(document, where, change, consequence));

    private static string Join(string where, string name) => where is "" ? name : $"{where}.{name}";
}
