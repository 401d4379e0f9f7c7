using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Infra.Engine.Host;

/// <summary>Reads property values from the form that state files and events have them in.</summary>
internal static class PropertyJsonReader
{
    private const int MostSpecialKeys = 5;

    /// <summary>Reads an object; the reader stands on its first token, and afterwards on its last.</summary>
    /// <param name="json">Where from.</param>
    /// <param name="secrets">Opens its secrets.</param>
    /// <param name="place">As in <see cref="PropertyJsonWriter.Write(StateJsonWriter, PropertyMap, SecretBox,
    /// ulong)"/>.</param>
    /// <exception cref="JsonException">It is no object, or what is in it is not valid.</exception>
    public static PropertyMap ReadMap(ref Utf8JsonReader json, SecretBox secrets, ulong place)
    {
        if (json.TokenType == JsonTokenType.Null)
        {
            return PropertyMap.Empty;
        }

        json.Expect(JsonTokenType.StartObject);
        var keys = new List<string>();
        var values = new List<PropertyValue>();
        while (json.NextProperty() is { } key)
        {
            keys.Add(key);
            values.Add(Read(ref json, secrets, PropertyJsonWriter.Place(place, key)));
        }

        return MapOf(keys, values);
    }

    /// <summary>Reads a value; the reader stands on its first token, and afterwards on its last.</summary>
    /// <exception cref="JsonException">The value is not valid.</exception>
    public static PropertyValue Read(ref Utf8JsonReader json, SecretBox secrets, ulong place)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.String:
                return json.ValueTextEquals(Signatures.Unknown)
                    ? PropertyValue.Unknown.Instance : new PropertyValue.Text(json.GetString()!);
            case JsonTokenType.Number:
                return new PropertyValue.Number(json.GetDouble());
            case JsonTokenType.True or JsonTokenType.False:
                return new PropertyValue.Bool(json.GetBoolean());
            case JsonTokenType.Null:
                return PropertyValue.Null.Instance;
            case JsonTokenType.StartArray:
                return ReadList(ref json, secrets, place);
            default:
                return ReadObject(ref json, secrets, place);
        }
    }

    private static PropertyValue.List ReadList(ref Utf8JsonReader json, SecretBox secrets, ulong place)
    {
        var items = ImmutableArray.CreateBuilder<PropertyValue>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Read(ref json, secrets, ulong.RotateLeft(place, 7) + (ulong)items.Count + 1));
        }

        return new PropertyValue.List(items.DrainToImmutable());
    }

    private static PropertyValue ReadObject(ref Utf8JsonReader json, SecretBox secrets, ulong place)
    {
        var ahead = json;
        return SignatureOf(ref ahead) is Signatures.Secret or Signatures.Archive or Signatures.Asset
            or Signatures.Reference or Signatures.SpecialNumber
            ? ReadSpecial(ref json, secrets, place) : new PropertyValue.Map(ReadMap(ref json, secrets, place));
    }

    // Special objects have few keys, and none before the signature that has an object or a list.
    private static string? SignatureOf(ref Utf8JsonReader json)
    {
        json.Expect(JsonTokenType.StartObject);
        for (var i = 0; i < MostSpecialKeys && json.Read() && json.TokenType == JsonTokenType.PropertyName; i++)
        {
            var found = json.ValueTextEquals(Signatures.Key);
            json.Read();
            if (found && json.TokenType == JsonTokenType.String)
            {
                return json.GetString();
            }

            if (json.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
            {
                return null;
            }
        }

        return null;
    }

    private static PropertyValue ReadSpecial(ref Utf8JsonReader json, SecretBox secrets, ulong place)
    {
        var fields = new Dictionary<string, string?>();
        PropertyMap? entries = null;
        while (json.NextProperty() is { } key)
        {
            if (key == "assets")
            {
                entries = ReadMap(ref json, secrets, place);
                continue;
            }

            fields[key] = json.TokenType == JsonTokenType.String ? json.GetString() : null;
            json.Skip();
        }

        string? Field(string name) => fields.GetValueOrDefault(name);
        var (path, uri, hash) = (Field("path"), Field("uri"), Field("hash"));
        return Field(Signatures.Key) switch
        {
            Signatures.Secret => Secret(Field("plaintext"), Field("ciphertext"), secrets, place),
            Signatures.Archive => new PropertyValue.Archive(entries, path, uri, hash),

            // The format leaves out an empty text.
            Signatures.Asset => new PropertyValue.Asset(
                Field("text") ?? (path is null && uri is null ? "" : null), path, uri, hash),
            Signatures.Reference => Reference(Field("urn"), Field("id"), Field("packageVersion")),
            _ => ulong.TryParse(Field("value"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var bits)
                ? new PropertyValue.Number(BitConverter.UInt64BitsToDouble(bits))
                : throw new JsonException("a special number has no 16 hexadecimal digits"),
        };
    }

    private static PropertyValue.Secret Secret(string? plaintext, string? ciphertext, SecretBox secrets, ulong place)
    {
        var inner = plaintext is not null
            ? Encoding.UTF8.GetBytes(plaintext)
            : secrets.Open(
                place, ciphertext ?? throw new JsonException("a secret has neither ciphertext nor plaintext"));
        if (inner is null)
        {
            return new PropertyValue.Secret(SecretBox.Hidden);
        }

        var json = JsonReading.Over(inner);
        json.Read();
        return new PropertyValue.Secret(Read(ref json, SecretBox.Nested(), place));
    }

    private static PropertyValue.Reference Reference(string? urn, string? id, string? version) => new(
        new Urn(urn ?? throw new JsonException("a resource reference has no urn")),
        id switch
        {
            null => null,
            "" or Signatures.Unknown => PropertyValue.Unknown.Instance,
            _ => new PropertyValue.Text(id),
        },
        version ?? "");

    private static PropertyMap MapOf(List<string> keys, List<PropertyValue> values)
    {
        var map = PropertyMap.FromUnsorted([.. keys], [.. values]);
        for (var i = 1; i < map.Count; i++)
        {
            if (map.Keys[i] == map.Keys[i - 1])
            {
                return PropertyMap.Of(keys.Zip(values, KeyValuePair.Create));
            }
        }

        return map;
    }
}
