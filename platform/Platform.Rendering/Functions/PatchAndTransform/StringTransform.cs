using System.Text;
using System.Text.Json.Nodes;

using Infra.Platform.Rendering.FieldPaths;
using Infra.Platform.Rendering.Values;
using Infra.Platform.Rendering.Values.Formatting;
using Infra.Platform.Schemas;

namespace Infra.Platform.Rendering.Functions.PatchAndTransform;

/// <summary>Makes a text of a value.</summary>
internal static class StringTransform
{
    public static void Check(JsonObject settings, string path)
    {
        var type = PathReading.FindText(settings, "type") ?? "";
        var (field, why) = type switch
        {
            "Format" => ("fmt", "format transform requires a format"),
            "Convert" => ("convert", "convert transform requires a conversion type"),
            "TrimPrefix" or "TrimSuffix" => ("trim", "trim transform requires a trim value"),
            "Regexp" => ("regexp", "regexp transform requires a regexp"),
            "Join" => ("join", "join transform requires a join"),
            "Replace" => ("replace", "replace transform requires a replace"),
            _ => throw InputCheck.Invalid($"{path}.type", type, "unknown string transform type"),
        };
        if (settings[field] is null)
        {
            throw InputCheck.Required($"{path}.{field}", why);
        }

        CheckNested(settings, type, path);
    }

    public static JsonNode? Apply(JsonObject settings, JsonNode? input)
    {
        var type = PathReading.FindText(settings, "type") ?? "";
        return JsonValue.Create(type switch
        {
            "Format" => GoFormat.Print(Setting(settings, "fmt"), input),
            "Convert" => StringConversion.Of(Setting(settings, "convert"), input),
            "TrimPrefix" => WithoutPrefix(GoValue.Text(input), Setting(settings, "trim")),
            "TrimSuffix" => WithoutSuffix(GoValue.Text(input), Setting(settings, "trim")),
            "Regexp" => Matched(settings["regexp"] as JsonObject, GoValue.Text(input)),
            "Join" => Joined(PathReading.FindText(settings, "join", "separator") ?? "", input),
            "Replace" => Replaced(settings["replace"] as JsonObject, GoValue.Text(input)),
            _ => throw new FatalException($"type {type} is not supported for string transform type"),
        });
    }

    private static void CheckNested(JsonObject settings, string type, string path)
    {
        if (type == "Regexp")
        {
            var match = PathReading.FindText(settings, "regexp", "match");
            if (string.IsNullOrEmpty(match))
            {
                throw InputCheck.Required($"{path}.regexp.match", "regexp transform requires a match");
            }

            if (!Re2Pattern.TryCompile(match, out _))
            {
                throw InputCheck.Invalid($"{path}.regexp.match", match, "invalid regexp");
            }
        }

        if (type == "Replace" && string.IsNullOrEmpty(PathReading.FindText(settings, "replace", "search")))
        {
            throw InputCheck.Required($"{path}.replace.search", "replace transform requires a search");
        }
    }

    private static string Setting(JsonObject settings, string name) => PathReading.FindText(settings, name) ?? "";

    private static string WithoutPrefix(string text, string trim) =>
        text.StartsWith(trim, StringComparison.Ordinal) ? text[trim.Length..] : text;

    private static string WithoutSuffix(string text, string trim) =>
        text.EndsWith(trim, StringComparison.Ordinal) ? text[..^trim.Length] : text;

    private static string Matched(JsonObject? settings, string text)
    {
        var match = PathReading.FindText(settings, "match") ?? "";
        if (!Re2Pattern.TryCompile(match, out var pattern))
        {
            throw new FatalException("could not compile regexp");
        }

        var group = settings!["group"]?.GetValue<long>() ?? 0;
        return pattern.FirstMatch(text) is { } groups && group >= 0 && group < groups.Count
            ? groups[(int)group]
            : throw new FatalException(
                $"regexp {GoQuote.Quoted(match, ascii: false)} had no matches for group {group}");
    }

    /// <summary>The last byte is cut off, as if every separator had one: the function does that.</summary>
    private static string Joined(string separator, JsonNode? input)
    {
        if (input is not JsonArray list)
        {
            throw new FatalException("could not parse input array");
        }

        var joined = string.Concat(list.Select(item => GoValue.Text(item) + separator));
        if (separator.Length == 0 || joined.Length == 0)
        {
            return joined;
        }

        var bytes = Encoding.UTF8.GetBytes(joined);
        return Encoding.UTF8.GetString(bytes.AsSpan(0, bytes.Length - 1));
    }

    private static string Replaced(JsonObject? settings, string text) => text.Replace(
        PathReading.FindText(settings, "search") ?? "",
        PathReading.FindText(settings, "replace") ?? "",
        StringComparison.Ordinal);
}
