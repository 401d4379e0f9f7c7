using System.Text.Json.Nodes;

using Infra.Platform.Rendering.FieldPaths;
using Infra.Platform.Rendering.Values;
using Infra.Platform.Schemas;

namespace Infra.Platform.Rendering.Functions.PatchAndTransform;

/// <summary>The result of the first pattern that a text fits.</summary>
internal static class MatchTransform
{
    public static void Check(JsonObject settings, string path)
    {
        var patterns = Patch.Items(settings["patterns"]).ToList();
        if (patterns.Count == 0)
        {
            throw InputCheck.Required(
                $"{path}.patterns", "at least one pattern must be specified if a match transform is specified");
        }

        foreach (var (i, pattern) in patterns.Index())
        {
            CheckPattern(pattern, $"{path}.patterns[{i}]");
        }
    }

    public static JsonNode? Apply(JsonObject settings, JsonNode? input)
    {
        foreach (var (i, pattern) in Patch.Items(settings["patterns"]).Index())
        {
            try
            {
                if (Fits(pattern, input))
                {
                    return Numbers.AsFloats(pattern["result"]);
                }
            }
            catch (FatalException why)
            {
                throw new FatalException($"cannot match pattern at index {i}: {why.Message}");
            }
        }

        return PathReading.FindText(settings, "fallbackTo") == "Input"
            ? input
            : Numbers.AsFloats(settings["fallbackValue"]);
    }

    private static void CheckPattern(JsonObject pattern, string path)
    {
        switch (PathReading.FindText(pattern, "type") ?? "")
        {
            case "":
                break;
            case "literal":
                if (pattern["literal"] is null)
                {
                    throw InputCheck.Required($"{path}.literal", "literal pattern type requires a literal");
                }

                break;
            case "regexp":
                var regexp = PathReading.FindText(pattern, "regexp")
                    ?? throw InputCheck.Required($"{path}.regexp", "regexp pattern type requires a regexp");
                if (!Re2Pattern.TryCompile(regexp, out _))
                {
                    throw InputCheck.Invalid($"{path}.regexp", regexp, "invalid regexp");
                }

                break;
            case var other:
                throw InputCheck.Invalid($"{path}.type", other, "unknown pattern type");
        }
    }

    private static bool Fits(JsonObject pattern, JsonNode? input)
    {
        var type = PathReading.FindText(pattern, "type") ?? "";
        if (type is not ("literal" or "regexp"))
        {
            throw new FatalException($"unsupported pattern type '{type}'");
        }

        if (input is not JsonValue value || !value.TryGetValue<string>(out var text))
        {
            var name = type == "regexp" && input is null ? "null" : GoType.Name(input);
            throw new FatalException($"unsupported input type '{name}'");
        }

        if (type == "literal")
        {
            return text == PathReading.FindText(pattern, "literal");
        }

        return Re2Pattern.TryCompile(PathReading.FindText(pattern, "regexp") ?? "", out var regexp)
            ? regexp.IsMatch(text)
            : throw new FatalException("cannot compile regexp");
    }
}
