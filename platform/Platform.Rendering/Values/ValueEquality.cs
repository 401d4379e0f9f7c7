using System.Text.Json.Nodes;

namespace Infra.Platform.Rendering.Values;

/// <summary>Equality as Go's reflect.DeepEqual sees it: an integer and a float are never the same.</summary>
internal static class ValueEquality
{
    public static bool AreSame(JsonNode? one, JsonNode? other)
    {
        switch (one, other)
        {
            case (null, null):
                return true;
            case (JsonObject a, JsonObject b):
                return a.Count == b.Count
                    && a.All(property => b.ContainsKey(property.Key) && AreSame(property.Value, b[property.Key]));
            case (JsonArray a, JsonArray b):
                return a.Count == b.Count && a.Zip(b).All(pair => AreSame(pair.First, pair.Second));
            case (JsonValue a, JsonValue b):
                return Scalar(a).Equals(Scalar(b));
            default:
                return false;
        }
    }

    private static object Scalar(JsonValue value)
    {
        if (value.TryGetValue<long>(out var integer))
        {
            return integer;
        }

        if (value.TryGetValue<double>(out var number))
        {
            return number;
        }

        return value.TryGetValue<string>(out var text) ? text : value.GetValue<bool>();
    }
}
