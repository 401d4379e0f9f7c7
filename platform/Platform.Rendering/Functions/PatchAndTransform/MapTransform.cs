using System.Text.Json.Nodes;

using Infra.Platform.Rendering.Values;

namespace Infra.Platform.Rendering.Functions.PatchAndTransform;

/// <summary>Looks a text up.</summary>
internal static class MapTransform
{
    public static void Check(JsonObject settings, string path)
    {
        if (settings.Count == 0)
        {
            throw InputCheck.Required(
                $"{path}.pairs", "at least one pair must be specified if a map transform is specified");
        }
    }

    public static JsonNode? Apply(JsonObject settings, JsonNode? input)
    {
        if (input is not JsonValue value || !value.TryGetValue<string>(out var key))
        {
            throw new FatalException($"type {GoType.Name(input)} is not supported for map transform");
        }

        if (!settings.TryGetPropertyValue(key, out var found))
        {
            throw new FatalException($"key {key} is not found in map");
        }

        // A null is decoded to nothing at all, which the function then cannot read.
        return found is null
            ? throw new FatalException($"value for key {key} is not valid JSON: unexpected end of JSON input")
            : Numbers.AsFloats(found);
    }
}
