using System.Text.Json.Nodes;

namespace Infra.Platform.Schemas;

/// <summary>What tells an element of a list from the others.</summary>
internal static class ListKey
{
    /// <summary>The element of a set, the keys of an element of a map; null where elements may be alike.</summary>
    public static JsonNode? Of(JsonNode? element, StructuralSchema schema) => schema.ListType switch
    {
        "set" => element,
        "map" => Keys(element, schema),
        _ => schema.Bounds.AreItemsUnique ? element : null,
    };

    /// <summary>The keys of an element of a list of type map; null for anything else.</summary>
    public static JsonObject? Keys(JsonNode? element, StructuralSchema schema) =>
        schema.ListType == "map" && element is JsonObject map
            ? new(schema.ListMapKeys.Where(map.ContainsKey)
                .Select(key => KeyValuePair.Create(key, map[key]?.DeepClone())))
            : null;
}
