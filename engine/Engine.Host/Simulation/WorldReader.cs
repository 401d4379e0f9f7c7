using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Infra.Engine.Host.Simulation;

/// <summary>Reads what <see cref="WorldWriter"/> wrote.</summary>
internal static class WorldReader
{
    /// <summary>One record.</summary>
    /// <exception cref="JsonException">The text is no record.</exception>
    public static WorldRecord Record(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        var (change, urn, id, place, echo) = (WorldChange.Delete, "", "", "", false);
        var (inputs, outputs) = (PropertyMap.Empty, PropertyMap.Empty);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "op":
                    change = Enum.Parse<WorldChange>(reader.GetString()!, ignoreCase: true);
                    break;
                case "urn":
                    urn = reader.GetString()!;
                    break;
                case "id":
                    id = reader.GetString()!;
                    break;
                case "place":
                    place = reader.GetString()!;
                    break;
                case "inputs":
                    inputs = Properties(Value(ref reader, PropertyMap.Empty));
                    break;
                case "echo":
                    echo = reader.GetBoolean();
                    break;
                case "outputs":
                    outputs = Properties(Value(ref reader, inputs));
                    break;
                default:
                    throw new JsonException($"'{name}' is no part of a record");
            }
        }

        return new(change, new(new Urn(urn), id, place, inputs, echo ? Overlay(inputs, outputs) : outputs));
    }

    /// <summary>A value of plain JSON.</summary>
    public static PropertyValue Plain(JsonElement element)
    {
        var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(element));
        reader.Read();
        return Value(ref reader, PropertyMap.Empty);
    }

    /// <summary>An object of plain JSON.</summary>
    public static PropertyMap Properties(JsonElement element) => Properties(Plain(element));

    private static PropertyMap Overlay(PropertyMap below, PropertyMap above) => below.Count == 0
        ? above
        : above.Count == 0 ? below : PropertyMap.Of(below.Concat(above));

    private static PropertyMap Properties(PropertyValue value) =>
        value is PropertyValue.Map map ? map.Properties : throw new JsonException("an object was expected");

    private static PropertyValue Value(ref Utf8JsonReader reader, PropertyMap inputs) => reader.TokenType switch
    {
        JsonTokenType.Null => PropertyValue.Null.Instance,
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number => reader.GetDouble(),
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.StartArray => List(ref reader, inputs),
        JsonTokenType.StartObject => Object(ref reader, inputs),
        _ => throw new JsonException($"{reader.TokenType} is no value"),
    };

    private static PropertyValue List(ref Utf8JsonReader reader, PropertyMap inputs)
    {
        var items = ImmutableArray.CreateBuilder<PropertyValue>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Value(ref reader, inputs));
        }

        return new PropertyValue.List(items.DrainToImmutable());
    }

    private static PropertyValue Object(ref Utf8JsonReader reader, PropertyMap inputs)
    {
        var keys = new List<string>();
        var values = new List<PropertyValue>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            keys.Add(reader.GetString()!);
            reader.Read();
            values.Add(Value(ref reader, inputs));
        }

        var map = PropertyMap.FromUnsorted([.. keys], [.. values]);
        return map[WorldWriter.Special] is PropertyValue.Text kind ? Special(kind.Value, map, inputs) : map;
    }

    private static PropertyValue Special(string kind, PropertyMap map, PropertyMap inputs) => kind switch
    {
        "sealed" => SecretSeal.Sealed(Text(map, "digest")!),
        "inputs" => inputs,
        "asset" => new PropertyValue.Asset(Text(map, "text"), Text(map, "path"), Text(map, "uri"), Text(map, "hash")),
        "archive" => new PropertyValue.Archive(
            (map["entries"] as PropertyValue.Map)?.Properties, Text(map, "path"), Text(map, "uri"), Text(map, "hash")),
        "reference" => new PropertyValue.Reference(new Urn(Text(map, "urn")!), map["id"], Text(map, "version")!),
        "unknown" => PropertyValue.Unknown.Instance,
        _ => throw new JsonException($"'{kind}' is no kind of value"),
    };

    private static string? Text(PropertyMap map, string key) => (map[key] as PropertyValue.Text)?.Value;
}
