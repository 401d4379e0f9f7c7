using System.Collections;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Infra.Platform.Modeling.Reading;

/// <summary>A record as the document that it stands for.</summary>
internal static class RecordWriter
{
    /// <summary>All that a record says; what is null is left out.</summary>
    public static JsonObject Write(object record, ObjectType type)
    {
        var document = new JsonObject();
        foreach (var property in type.Properties)
        {
            var value = record.GetType().GetProperty(property.Member)!.GetValue(record);
            if (value is not null)
            {
                document[property.JsonName] = Value(value, property.Type);
            }
        }

        return document;
    }

    /// <summary>What a record says beyond the defaults of its properties.</summary>
    public static JsonObject WriteShort(object record, ObjectType type)
    {
        var document = Write(record, type);
        foreach (var property in type.Properties)
        {
            if (property.Default is { } usual && JsonNode.DeepEquals(document[property.JsonName], usual))
            {
                document.Remove(property.JsonName);
            }
        }

        return document;
    }

    public static JsonNode Value(object value, ApiType type) => (type, value) switch
    {
        (ObjectType record, _) => Write(value, record),
        (ListType list, IEnumerable elements) =>
            new JsonArray([.. elements.Cast<object>().Select(element => Value(element, list.Element))]),
        (MapType map, IEnumerable entries) => Map(entries, map),
        (_, Enum member) => EnumNames.JsonName(member),
        (_, Quantity amount) => amount.Text ?? "",
        (_, string text) => text,
        (_, bool flag) => flag,
        (NumberType, IConvertible number) => number.ToDouble(CultureInfo.InvariantCulture),
        (_, IConvertible number) => number.ToInt64(CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"bug: a {value.GetType().Name} was read as {Kinds.Of(type)}"),
    };

    private static JsonObject Map(IEnumerable entries, MapType type)
    {
        var document = new JsonObject();
        foreach (var entry in entries)
        {
            var pair = entry.GetType();
            var key = (string)pair.GetProperty("Key")!.GetValue(entry)!;
            document[key] = Value(pair.GetProperty("Value")!.GetValue(entry)!, type.Value);
        }

        return document;
    }
}
