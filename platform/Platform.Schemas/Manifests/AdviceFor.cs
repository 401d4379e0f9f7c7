using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Platform.Schemas;

/// <summary>Says for each kind of mistake what stands there, what may, and what to do.</summary>
internal static class AdviceFor
{
    public static Advice Problem(SchemaProblem problem)
    {
        var (got, allowed, fix) = problem.Fault switch
        {
            SchemaFault.Missing => ("nothing", Meaning(problem, Shown.Type(Text(problem.Wanted))), "add it"),
            SchemaFault.Type => Type(problem),
            SchemaFault.Enum => Enum(problem),
            SchemaFault.Pattern => Pattern(problem),
            SchemaFault.Format =>
                (Shown.Value(problem.Got), $"a {problem.Wanted}", "write it in the form of that name"),
            SchemaFault.UnknownField => Unknown(problem),
            SchemaFault.Rule => RuleAdvice.Of(problem),
            SchemaFault.BrokenRule => (
                Shown.Value(problem.Got), "what the rules of its definition can read", $"correct it: {problem.Detail}"),
            SchemaFault.Duplicate => (
                $"{Words(problem.Got)} a second time", "each only once", "remove one of the two"),
            SchemaFault.NoAlternative => (
                Shown.Value(problem.Got), "one of the alternatives of its definition", "write one of them"),
            SchemaFault.ManyAlternatives => (
                Shown.Value(problem.Got), "exactly one of the alternatives", "keep one, remove the others"),
            SchemaFault.Excluded => (Shown.Value(problem.Got), "anything but this", "write another value"),
            _ => Bound(problem),
        };
        return new(problem.Path, got, allowed, fix);
    }

    private static (string Got, string Allowed, string Fix) Type(SchemaProblem problem)
    {
        var wanted = Text(problem.Wanted);
        var allowed = Meaning(problem, Shown.Type(wanted));
        var fix = (wanted, problem.Got?.GetValueKind()) switch
        {
            (_, null) => "give it a value, or remove the line",
            ("string", JsonValueKind.Number) => $"put it in quotes: \"{problem.Got!.ToJsonString()}\"",
            ("string", JsonValueKind.True or JsonValueKind.False) =>
                "put it in quotes; without them y, yes, on, n, no and off are true or false, too",
            (_, JsonValueKind.String) when IsOf(wanted, Text(problem.Got)!) =>
                $"remove the quotes: {Text(problem.Got)}",
            ("array", _) => "write it as a list, each element on a line after a hyphen",
            ("object", _) => "write its fields on lines of their own, indented",
            _ => $"write {Shown.Type(wanted)}",
        };
        return (Shown.Value(problem.Got), allowed, fix);
    }

    private static bool IsOf(string? type, string text) => type switch
    {
        "boolean" => text is "true" or "false",
        "integer" => long.TryParse(text, out _),
        "number" => double.TryParse(text, out _),
        _ => false,
    };

    private static (string Got, string Allowed, string Fix) Enum(SchemaProblem problem)
    {
        var values = problem.Wanted!.AsArray();
        var meant = Text(problem.Got) is { } text
            ? Similar.To(text, [.. values.Select(Text).OfType<string>()])
            : values.FirstOrDefault(value => value?.ToString() == problem.Got?.ToString())?.ToString();
        return (Shown.Value(problem.Got), Shown.All(values),
            meant is null ? "write one of these" : $"write {Shown.Plain(JsonValue.Create(meant))}");
    }

    private static (string Got, string Allowed, string Fix) Pattern(SchemaProblem problem)
    {
        var pattern = Text(problem.Wanted)!;
        var lower = Text(problem.Got)!.ToLowerInvariant();
        var fits = Re2Pattern.TryCompile(pattern, out var known) && known.IsMatch(lower);
        return (Shown.Value(problem.Got), Meaning(problem, $"a text like {pattern}"),
            fits ? $"write {Shown.Plain(JsonValue.Create(lower))}" : "write such a text");
    }

    private static (string Got, string Allowed, string Fix) Unknown(SchemaProblem problem)
    {
        var names = problem.Wanted!.AsArray().Select(static name => name!.GetValue<string>()).ToList();
        var meant = Similar.To(FieldPath.Segments(problem.Path).Last(), names);
        var allowed = names.Count == 0 ? "no fields" : string.Join(", ", names.Order(StringComparer.Ordinal));
        return ("a field of this name", allowed, meant is null ? "remove it" : $"write {meant}");
    }

    private static (string Got, string Allowed, string Fix) Bound(SchemaProblem problem)
    {
        var (limit, got) = (problem.Wanted?.ToString() ?? "", Shown.Value(problem.Got));
        var length = Text(problem.Got)?.EnumerateRunes().Count() ?? 0;
        return problem.Fault switch
        {
            SchemaFault.TooSmall => (got, $"{limit} or more", $"raise it to {limit}"),
            SchemaFault.NotAbove => (got, $"more than {limit}", $"raise it above {limit}"),
            SchemaFault.TooLarge => (got, $"{limit} or less", $"lower it to {limit}"),
            SchemaFault.NotBelow => (got, $"less than {limit}", $"lower it below {limit}"),
            SchemaFault.NotMultiple => (got, $"a multiple of {limit}", "round it"),
            SchemaFault.TooShort => ($"{got}, {length} long", $"a length of {limit} or more", "write more"),
            SchemaFault.TooLong => ($"{got}, {length} long", $"a length of {limit} or less", "shorten it"),
            SchemaFault.TooFewItems or SchemaFault.TooFewProperties =>
                (got, $"{limit} or more of them", "add what is missing"),
            _ => (got, $"{limit} of them or less", "remove some"),
        };
    }

    // What a field is for tells more than its type.
    private static string Meaning(SchemaProblem problem, string allowed) =>
        problem.Description?.Split('\n')[0].Trim().TrimEnd('.') is { Length: > 0 } meaning
            ? $"{allowed} ({meaning})"
            : allowed;

    private static string Words(JsonNode? key) => key is JsonObject map
        ? string.Join(", ", map.Select(static field => $"{field.Key} {Shown.Value(field.Value)}"))
        : Shown.Value(key);

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
