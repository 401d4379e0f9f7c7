using System.Globalization;
using System.Text.Json.Nodes;

using Infra.Platform.Modeling.Reading;

namespace Infra.Platform.Modeling.Compositions;

/// <summary>The map transform: a table that must have every value.</summary>
internal static class MapTable
{
    public static string Key<T>(T value) => value switch
    {
        Enum member => EnumNames.JsonName(member),
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? "",
    };

    public static SourceFacts Apply(SourceFacts source, IReadOnlyList<(string From, JsonNode? To)> table)
    {
        var map = new JsonObject();
        foreach (var (from, to) in table)
        {
            if (to is null)
            {
                source = source.But($"{from} is mapped to null, which stops the Composition; give it a value");
            }

            if (!map.TryAdd(from, to))
            {
                source = source.But($"{from} is mapped twice; take one away");
            }
        }

        source = Complete(source, [.. table.Select(static row => row.From)]);
        // The transform takes texts only.
        var text = source.Kind is ValueKind.Integer or ValueKind.Boolean ? Steps.ToText(source) : source;
        return Steps.Add(text, new() { ["type"] = "map", ["map"] = map }) with
        {
            Kind = ValueKinds.Of(map.Select(static entry => entry.Value)),
            MaxLength = map.Max(static entry => (int?)(entry.Value is JsonValue v ? Key(v.ToString()).Length : 0)),
            HoldsName = false,
            HoldsUserText = false,
        };
    }

    private static SourceFacts Complete(SourceFacts source, HashSet<string> keys)
    {
        var allowed = source.Type switch
        {
            EnumType one => one.Values.Select(static value => value.JsonName).ToList(),
            IntegerType { OneOf.Count: > 0 } numbers => [.. numbers.OneOf.Select(static value => Key(value))],
            BooleanType => ["true", "false"],
            _ => [],
        };
        if (allowed.Count == 0)
        {
            return source.But(
                $"{source.Text} can be any {Rest(source.Kind)}, and one that is not in the table stops the "
                    + "Composition; list the values with [OneOf], or use Match, which has a value for all others");
        }

        var missing = allowed.Where(value => !keys.Contains(value)).ToList();
        var foreign = keys.Where(key => !allowed.Contains(key)).ToList();
        source = missing.Count == 0
            ? source
            : source.But(
                $"{source.Text} can be {string.Join(", ", missing)}, which is not in the table and stops the "
                    + "Composition");
        return foreign.Count == 0
            ? source
            : source.But($"{source.Text} is never {string.Join(", ", foreign)}; take it out of the table");
    }

    private static string Rest(ValueKind kind) => ValueKinds.Word(kind).Replace("a ", "", StringComparison.Ordinal);
}
