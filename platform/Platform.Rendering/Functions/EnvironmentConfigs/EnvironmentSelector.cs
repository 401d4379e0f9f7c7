using System.Text.Json.Nodes;

using Infra.Platform.Rendering.FieldPaths;
using Infra.Platform.Rendering.Functions.PatchAndTransform;
using Infra.Platform.Rendering.Values;

namespace Infra.Platform.Rendering.Functions.EnvironmentConfigs;

/// <summary>Picks EnvironmentConfigs by their labels.</summary>
internal static class EnvironmentSelector
{
    /// <summary>The labels that are wanted; none when all of them are optional and missing.</summary>
    /// <exception cref="FatalException">A value that is missing, or is no text.</exception>
    public static Dictionary<string, string> Labels(JsonObject selector, JsonObject composite)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var matcher in Patch.Items(selector["matchLabels"]))
        {
            if (Value(matcher, composite) is { } value)
            {
                labels[PathReading.FindText(matcher, "key") ?? ""] = value;
            }
        }

        return labels;
    }

    /// <summary>What a selector takes of the configs that match it, in merge order.</summary>
    /// <exception cref="FatalException">Too few or too many match, or they cannot be sorted.</exception>
    public static IEnumerable<JsonObject> Take(JsonObject selector, List<JsonObject> matching)
    {
        switch (PathReading.FindText(selector, "mode"))
        {
            case null or "" or "Single":
                return matching.Count == 1
                    ? matching
                    : throw new FatalException($"expected exactly one required resource, got {matching.Count}");
            case "Multiple":
                return TakeMany(selector, matching);
            case var mode:
                throw new FatalException($"unknown selector mode \"{mode}\"");
        }
    }

    private static IEnumerable<JsonObject> TakeMany(JsonObject selector, List<JsonObject> matching)
    {
        var least = selector["minMatch"]?.GetValue<long>() ?? 0;
        if (matching.Count < least)
        {
            throw new FatalException($"expected at least {least} required resources, got {matching.Count}");
        }

        var path = PathReading.FindText(selector, "sortByFieldPath") is { Length: > 0 } given ? given : "metadata.name";
        var sorted = Sorted(matching, path);
        return selector["maxMatch"] is { } most ? sorted.Take((int)most.GetValue<long>()) : sorted;
    }

    private static string? Value(JsonObject matcher, JsonObject composite)
    {
        if (PathReading.FindText(matcher, "type") == "Value")
        {
            return PathReading.FindText(matcher, "value") ?? throw new FatalException(
                $"the label matcher of {PathReading.FindText(matcher, "key")} is of type Value and has no value "
                + "(the real function ends here)");
        }

        var path = PathReading.FindText(matcher, "valueFromFieldPath") ?? throw new FatalException(
            $"the label matcher of {PathReading.FindText(matcher, "key")} has no valueFromFieldPath "
            + "(the real function ends here)");
        try
        {
            var value = PathReading.Get(composite, path);
            return GoType.Name(value) == "string"
                ? value!.GetValue<string>()
                : throw new FieldPathException($"{path}: not a string");
        }
        catch (FieldPathException missing)
            when (missing.IsNotFound && PathReading.FindText(matcher, "fromFieldPathPolicy") == "Optional")
        {
            return null;
        }
        catch (FieldPathException misfit)
        {
            throw new FatalException(
                $"cannot build requirements: cannot get value from field path \"{path}\": {misfit.Message}");
        }
    }

    private static List<JsonObject> Sorted(List<JsonObject> configs, string path)
    {
        var keyed = configs
            .Select(config => (Config: config, Key: PathReading.TryGet(config, path, out var key) ? key : null))
            .ToList();
        var type = keyed.Select(one => one.Key).FirstOrDefault(key => key is not null) is { } first
            ? GoType.Name(first)
            : "string";
        if (keyed.Select(one => one.Key).FirstOrDefault(key => key is not null && GoType.Name(key) != type) is { } odd)
        {
            throw new FatalException($"cannot sort values of different types \"{type}\" and \"{GoType.Name(odd)}\"");
        }

        return type switch
        {
            "float64" => [.. keyed.OrderBy(one => one.Key?.GetValue<double>() ?? 0).Select(one => one.Config)],
            "string" => [.. keyed.OrderBy(one => one.Key?.GetValue<string>() ?? "", StringComparer.Ordinal)
                .Select(one => one.Config)],
            _ => throw new FatalException($"unsupported type \"{type}\" for sorting"),
        };
    }
}
