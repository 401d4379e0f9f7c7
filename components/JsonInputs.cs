using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Components;

/// <summary>Trees of JSON as inputs of resources.</summary>
internal static class JsonInputs
{
    /// <summary>The fields of an object.</summary>
    public static ImmutableDictionary<string, object> MapOf(JsonObject fields) => fields
        .Where(static field => field.Value is not null)
        .ToImmutableDictionary(static field => field.Key, static field => ValueOf(field.Value!));

    private static object ValueOf(JsonNode node) => node switch
    {
        JsonObject fields => MapOf(fields),
        JsonArray items => items.OfType<JsonNode>().Select(ValueOf).ToImmutableArray(),
        _ => node.GetValueKind() switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Number => double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture),
            _ => node.GetValue<string>(),
        },
    };
}
