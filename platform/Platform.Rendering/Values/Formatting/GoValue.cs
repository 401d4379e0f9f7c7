using System.Text;
using System.Text.Json.Nodes;

namespace Infra.Platform.Rendering.Values.Formatting;

/// <summary>Prints one value under one verb.</summary>
internal static class GoValue
{
    /// <summary>The text of <c>%v</c>.</summary>
    public static string Text(JsonNode? value) => Print(value, new Verb('v'));

    public static string Print(JsonNode? value, Verb verb)
    {
        if (verb.Letter == 'T')
        {
            return verb.Padded(GoType.Name(value));
        }

        return value is null && verb.Letter == 'v' ? verb.Padded("<nil>") : Element(value, verb);
    }

    private static string Element(JsonNode? value, Verb verb) => value switch
    {
        null when verb.Letter == 'v' => verb.IsSource ? "interface {}(nil)" : "<nil>",
        null => $"%!{verb.Letter}(<nil>)",
        JsonObject map => Map(map, verb),
        JsonArray list => List(list, verb),
        JsonValue scalar => Scalar(scalar, verb) ?? BadVerb(scalar, verb),
        _ => "",
    };

    private static string List(JsonArray list, Verb verb)
    {
        var items = list.Select(item => Element(item, verb));
        return verb.IsSource
            ? $"[]interface {{}}{{{string.Join(", ", items)}}}"
            : $"[{string.Join(' ', items)}]";
    }

    private static string Map(JsonObject map, Verb verb)
    {
        var items = map.OrderBy(property => property.Key, StringComparer.Ordinal)
            .Select(property => $"{Element(JsonValue.Create(property.Key), verb)}:{Element(property.Value, verb)}");
        return verb.IsSource
            ? $"map[string]interface {{}}{{{string.Join(", ", items)}}}"
            : $"map[{string.Join(' ', items)}]";
    }

    private static string? Scalar(JsonValue value, Verb verb)
    {
        if (value.TryGetValue<string>(out var text))
        {
            return Text(text, verb);
        }

        if (value.TryGetValue<bool>(out var flag))
        {
            return verb.Letter is 't' or 'v' ? verb.Padded(flag ? "true" : "false") : null;
        }

        if (value.TryGetValue<long>(out var integer))
        {
            return GoInteger.Print(integer, verb);
        }

        return GoFloat.Print(value.GetValue<double>(), verb);
    }

    private static string BadVerb(JsonValue value, Verb verb) =>
        $"%!{verb.Letter}({GoType.Name(value)}={Scalar(value, verb with { Letter = 'v' })})";

    private static string? Text(string text, Verb verb)
    {
        var shown = verb.Precision is { } most && verb.Letter is not ('x' or 'X') ? Cut(text, most) : text;
        return verb.Letter switch
        {
            'v' when verb.IsSource => verb.Padded(GoQuote.Quoted(shown, ascii: false)),
            'v' or 's' => verb.Padded(shown),
            'q' when verb.Sharp && !shown.Contains('`', StringComparison.Ordinal) => verb.Padded($"`{shown}`"),
            'q' => verb.Padded(GoQuote.Quoted(shown, ascii: verb.Plus)),
            'x' => verb.Padded(Hex(text, verb).ToLowerInvariant()),
            'X' => verb.Padded(Hex(text, verb)),
            _ => null,
        };
    }

    private static string Cut(string text, int most)
    {
        var kept = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Take(most))
        {
            kept.Append(rune.ToString());
        }

        return kept.ToString();
    }

    private static string Hex(string text, Verb verb)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Convert.ToHexString(bytes.AsSpan(0, Math.Min(bytes.Length, verb.Precision ?? bytes.Length)));
    }
}
