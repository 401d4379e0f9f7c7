using System.Text.Json.Nodes;

using Infra.Platform.Rendering.FieldPaths;
using Infra.Platform.Rendering.Values;

namespace Infra.Platform.Rendering.Functions.PatchAndTransform;

/// <summary>Multiplies a number, or keeps it within a bound.</summary>
internal static class MathTransform
{
    public static void Check(JsonObject settings, string path)
    {
        var type = PathReading.FindText(settings, "type") ?? "";
        var (field, name) = type switch
        {
            "Multiply" => ("multiply", "multiply"),
            "ClampMin" => ("clampMin", "clamp min"),
            "ClampMax" => ("clampMax", "clamp max"),
            _ => throw InputCheck.Invalid($"{path}.type", type, "unknown math transform type"),
        };
        if (settings[field] is null)
        {
            throw InputCheck.Required(
                $"{path}.{field}", $"must specify a value if a {name} math transform is specified");
        }
    }

    /// <summary>A float stays one, unless a bound takes its place: bounds are integers, compared without
    /// fractions.</summary>
    public static JsonNode? Apply(JsonObject settings, JsonNode? input)
    {
        if (GoType.Name(input) is not ("int64" or "float64"))
        {
            throw new FatalException(
                $"input is required to be a number for math transformer, got {GoType.Name(input)}");
        }

        var isInteger = input!.AsValue().TryGetValue<long>(out var integer);
        var number = isInteger ? integer : input.GetValue<double>();
        var whole = isInteger ? integer : (long)number;
        switch (PathReading.FindText(settings, "type"))
        {
            case "Multiply":
                var factor = Setting(settings, "multiply");
                return isInteger
                    ? JsonValue.Create(unchecked(integer * factor))
                    : JsonValue.Create(number * factor);
            case "ClampMin":
                var least = Setting(settings, "clampMin");
                return whole < least ? JsonValue.Create(least) : input;
            default:
                var most = Setting(settings, "clampMax");
                return whole > most ? JsonValue.Create(most) : input;
        }
    }

    private static long Setting(JsonObject settings, string name) => settings[name]!.GetValue<long>();
}
