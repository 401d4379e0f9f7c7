using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Platform.Modeling.Compositions;

/// <summary>What JSON type a value has on its way.</summary>
internal enum ValueKind
{
    /// <summary>Not known here: a field of a composed object, or values of several types.</summary>
    Unknown,
    Text,
    Integer,
    Number,
    Boolean,
    Object,
    List,
}

internal static class ValueKinds
{
    public static ValueKind Of(ApiType? type) => type switch
    {
        StringType or EnumType or QuantityType => ValueKind.Text,
        IntegerType => ValueKind.Integer,
        NumberType => ValueKind.Number,
        BooleanType => ValueKind.Boolean,
        ObjectType or MapType => ValueKind.Object,
        ListType => ValueKind.List,
        _ => ValueKind.Unknown,
    };

    public static ValueKind Of(Type type) => Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type) switch
    {
        _ when type == typeof(Quantity) || type.IsEnum => ValueKind.Text,
        TypeCode.String => ValueKind.Text,
        TypeCode.Int32 or TypeCode.Int64 => ValueKind.Integer,
        TypeCode.Double => ValueKind.Number,
        TypeCode.Boolean => ValueKind.Boolean,
        _ when type == typeof(JsonObject) => ValueKind.Object,
        _ when type == typeof(JsonArray) => ValueKind.List,
        _ => ValueKind.Unknown,
    };

    public static ValueKind Of(JsonNode? node) => node switch
    {
        JsonObject => ValueKind.Object,
        JsonArray => ValueKind.List,
        null => ValueKind.Unknown,
        _ => node.GetValueKind() switch
        {
            JsonValueKind.String => ValueKind.Text,
            JsonValueKind.True or JsonValueKind.False => ValueKind.Boolean,
            _ => node.ToJsonString().AsSpan().IndexOfAny(".eE") < 0 ? ValueKind.Integer : ValueKind.Number,
        },
    };

    /// <summary>The kind that all values have; unknown when they differ.</summary>
    public static ValueKind Of(IEnumerable<JsonNode?> nodes)
    {
        var kinds = nodes.Select(Of).Distinct().ToList();
        return kinds.Count == 1 ? kinds[0] : ValueKind.Unknown;
    }

    public static string Word(ValueKind kind) => kind switch
    {
        ValueKind.Text => "a text",
        ValueKind.Integer => "a whole number",
        ValueKind.Number => "a number",
        ValueKind.Boolean => "true or false",
        ValueKind.Object => "an object",
        ValueKind.List => "a list",
        _ => "a value of unknown type",
    };
}
