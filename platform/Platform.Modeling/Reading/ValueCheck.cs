using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Infra.Platform.Modeling.Reading;

/// <summary>What is wrong with a value that the record itself gives: a default or an example.</summary>
internal static class ValueCheck
{
    /// <summary>Each mistake, with the path below the value; empty when it is right.</summary>
    public static IEnumerable<string> Of(JsonNode value, ApiType type, string path = "") => type switch
    {
        ObjectType record => Object(value.AsObject(), record, path),
        ListType list => List(value.AsArray(), list, path),
        MapType map => Map(value.AsObject(), map, path),
        _ => Scalar(value, type).Select(what => path.Length == 0 ? what : $"{path}: {what}"),
    };

    private static IEnumerable<string> Object(JsonObject value, ObjectType type, string path) =>
        from property in type.Properties
        let below = $"{path}.{property.JsonName}".TrimStart('.')
        from what in value[property.JsonName] is { } child
            ? Of(child, property.Type, below)
            : property.Required ? [$"{below} is missing"] : []
        select what;

    private static IEnumerable<string> List(JsonArray value, ListType type, string path)
    {
        var elements = value.SelectMany((element, index) => Of(element!, type.Element, $"{path}[{index}]"));
        return value.Count < type.MinItems || value.Count > type.MaxItems
            ? elements.Prepend($"{value.Count} elements, allowed are {type.MinItems ?? 0} to {type.MaxItems}")
            : elements;
    }

    private static IEnumerable<string> Map(JsonObject value, MapType type, string path)
    {
        var entries = value.SelectMany(entry => Of(entry.Value!, type.Value, $"{path}[{entry.Key}]"));
        return value.Count > type.MaxProperties
            ? entries.Prepend($"{value.Count} entries, allowed are {type.MaxProperties}")
            : entries;
    }

    private static IEnumerable<string> Scalar(JsonNode value, ApiType type)
    {
        var what = type switch
        {
            EnumType one => OneOf(value.GetValue<string>(), one.Values.Select(static v => v.JsonName)),
            IntegerType { OneOf.Count: > 0 } one => OneOf(value.GetValue<long>(), one.OneOf),
            IntegerType integer => Bounds(value.GetValue<long>(), integer.Minimum, integer.Maximum),
            NumberType number => Bounds(value.GetValue<double>(), number.Minimum, number.Maximum),
            StringType text => Text(value.GetValue<string>(), text),
            QuantityType amount => Amount(value.GetValue<string>(), amount),
            _ => null,
        };
        return what is null ? [] : [what];
    }

    private static string? OneOf<T>(T value, IEnumerable<T> allowed) =>
        allowed.Contains(value) ? null : $"{value} is not one of {string.Join(", ", allowed)}";

    private static string? Bounds<T>(T value, T? minimum, T? maximum)
        where T : struct, IComparable<T> =>
        (minimum is { } low && value.CompareTo(low) < 0) || (maximum is { } high && value.CompareTo(high) > 0)
            ? $"{value} is not within {minimum} to {maximum}"
            : null;

    private static string? Text(string value, StringType type)
    {
        if (value.Length < type.MinLength || value.Length > type.MaxLength)
        {
            return $"\"{value}\" has {value.Length} characters, allowed are {type.MinLength ?? 0} to {type.MaxLength}";
        }

        return type.Pattern is { } pattern && !Regex.IsMatch(value, pattern)
            ? $"\"{value}\" does not match {pattern}"
            : null;
    }

    private static string? Amount(string value, QuantityType type)
    {
        if (Quantities.Value(value) is not { } amount)
        {
            return $"\"{value}\" is no amount; write a number with one suffix, as 500m or 10Gi";
        }

        return amount < Quantities.Value(type.Minimum?.Text) || amount > Quantities.Value(type.Maximum?.Text)
            ? $"{value} is not within {type.Minimum} to {type.Maximum}"
            : null;
    }
}
