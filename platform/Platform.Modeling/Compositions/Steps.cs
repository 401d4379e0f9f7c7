using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Infra.Platform.Modeling.Compositions;

/// <summary>The transforms, with everything written that the function has no default for.</summary>
internal static partial class Steps
{
    private const string NoValue = "Match gives null, which removes nothing and is no value; give one";

    public static SourceFacts Add(SourceFacts source, JsonObject step) =>
        source with { Steps = source.Steps.Add(step), Type = null, Text = source.Text };

    public static SourceFacts ToText(SourceFacts source) => source.Kind == ValueKind.Text
        ? source
        : Convert(source, "string", null, ValueKind.Text) with { MaxLength = Printed(source.Kind) };

    public static SourceFacts Convert(SourceFacts source, string type, string? format, ValueKind result)
    {
        if (source.Kind is ValueKind.Object or ValueKind.List)
        {
            return source.But(
                $"{source.Text} is {ValueKinds.Word(source.Kind)}, which cannot be converted; use ToJson");
        }

        if (format is not null && source.Kind is not (ValueKind.Text or ValueKind.Unknown))
        {
            return source.But(
                $"{source.Text} is {ValueKinds.Word(source.Kind)}, and only a text can be read as {format}");
        }

        var convert = new JsonObject { ["toType"] = type };
        if (format is not null)
        {
            convert["format"] = format;
        }

        return Add(source, new() { ["type"] = "convert", ["convert"] = convert }) with { Kind = result };
    }

    public static SourceFacts Format(SourceFacts source, string format)
    {
        if (!OneVerb().IsMatch(format))
        {
            return source.But($"format \"{format}\" needs exactly one %s and no other verb; what the function does not "
                + "understand it prints, as %!d(float64=3) or %!(EXTRA …)");
        }

        var text = Printable(source, "Format");
        var around = Printed(format.Replace("%s", "", StringComparison.Ordinal));
        return String(text, new() { ["type"] = "Format", ["fmt"] = format }) with
        {
            MaxLength = text.MaxLength + around,
        };
    }

    public static SourceFacts Match(SourceFacts source, JsonNode? otherwise, IReadOnlyList<JsonObject> patterns) =>
        Matched(otherwise is null ? source.But(NoValue) : source, patterns, new()
        {
            ["fallbackTo"] = "Value",
            ["fallbackValue"] = otherwise,
        }) with
        {
            Kind = ValueKinds.Of(patterns.Select(static pattern => pattern["result"]).Append(otherwise)),
            HoldsName = false,
            HoldsUserText = false,
        };

    public static SourceFacts MatchOrKeep(SourceFacts source, IReadOnlyList<JsonObject> patterns) =>
        Matched(source, patterns, new() { ["fallbackTo"] = "Input" }) with { Kind = ValueKind.Text };

    private static SourceFacts Matched(SourceFacts source, IReadOnlyList<JsonObject> patterns, JsonObject match)
    {
        if (patterns.Count == 0)
        {
            source = source.But("Match has no case, which the function refuses; give one");
        }

        if (patterns.Any(static pattern => pattern["result"] is null))
        {
            source = source.But(NoValue);
        }

        match.Insert(0, "patterns", new JsonArray([.. patterns]));
        return Add(Printable(source, "Match"), new() { ["type"] = "match", ["match"] = match }) with
        {
            MaxLength = null,
        };
    }

    public static SourceFacts Math(SourceFacts source, string type, string field, long value) =>
        source.Kind is ValueKind.Integer or ValueKind.Number or ValueKind.Unknown
            ? Add(source, new() { ["type"] = "math", ["math"] = new JsonObject { ["type"] = type, [field] = value } })
            : source.But($"{source.Text} is {ValueKinds.Word(source.Kind)}, which {type} stops at; use it on numbers");

    public static SourceFacts Change(SourceFacts source, string conversion, int? length = null)
    {
        // These take anything: they read it as JSON.
        var takesAll = conversion.StartsWith("ToSha", StringComparison.Ordinal) || conversion == "ToJson";
        var input = takesAll ? source : Printable(source, conversion);
        var changed = String(input, new() { ["type"] = "Convert", ["convert"] = conversion });
        var keepsLength = conversion is "ToUpper" or "ToLower";
        return changed with { MaxLength = keepsLength ? input.MaxLength : length };
    }

    public static SourceFacts Trim(SourceFacts source, string type, string trim) =>
        String(Printable(source, type), new() { ["type"] = type, ["trim"] = trim });

    public static SourceFacts Capture(SourceFacts source, string pattern, int group)
    {
        var regexp = new JsonObject { ["match"] = pattern, ["group"] = (long)group };
        var text = Printable(source, "Capture");
        return String(text, new() { ["type"] = "Regexp", ["regexp"] = regexp }) with { MaxLength = null };
    }

    private static SourceFacts String(SourceFacts source, JsonObject text) =>
        Add(source, new() { ["type"] = "string", ["string"] = text }) with { Kind = ValueKind.Text };

    // Numbers and flags become texts as JSON prints them; objects and lists would print in Go's way.
    private static SourceFacts Printable(SourceFacts source, string what) =>
        source.Kind is ValueKind.Object or ValueKind.List
            ? source.But($"{source.Text} is {ValueKinds.Word(source.Kind)}, which {what} would print in Go's way, as "
                + "map[a:x] or [a b]; read one field of it, or use ToJson")
            : ToText(source);

    /// <summary>How many characters a format without its verbs prints.</summary>
    public static int Printed(string format) => format.Replace("%%", "%", StringComparison.Ordinal).Length;

    private static int? Printed(ValueKind kind) => kind switch
    {
        ValueKind.Boolean => 5,
        ValueKind.Integer => 20,
        _ => null,
    };

    [GeneratedRegex("^([^%]|%%)*%s([^%]|%%)*$")]
    private static partial Regex OneVerb();
}
