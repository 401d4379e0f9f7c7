using System.Text;
using System.Text.Json;

namespace Infra.Engine.Host;

/// <summary>Configuration values as history entries keep them: secrets as <c>{"secure": CIPHERTEXT}</c>.</summary>
internal static class StoredConfig
{
    /// <summary>A value as JSON text.</summary>
    public static string Text(PropertyValue value)
    {
        using var json = new StateJsonWriter();
        PlainJson.Write(json, Stored(value), showSecrets: false);
        return Encoding.UTF8.GetString(json.Written);
    }

    /// <summary>Reads a value; the reader stands on its first token, and afterwards on its last.</summary>
    public static PropertyValue Read(ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.String:
                return json.GetString() ?? "";
            case JsonTokenType.Number:
                return json.GetDouble();
            case JsonTokenType.True or JsonTokenType.False:
                return json.GetBoolean();
            case JsonTokenType.StartArray:
                var items = new List<PropertyValue>();
                while (json.Read() && json.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Read(ref json));
                }

                return new PropertyValue.List([.. items]);
            case JsonTokenType.StartObject:
                var pairs = new Dictionary<string, PropertyValue>(StringComparer.Ordinal);
                while (json.NextProperty() is { } name)
                {
                    pairs[name] = Read(ref json);
                }

                return pairs.Count == 1 && pairs.TryGetValue("secure", out var ciphertext) && ciphertext is PropertyValue.Text
                    ? new PropertyValue.Secret(ciphertext)
                    : PropertyMap.Of(pairs);
            default:
                return PropertyValue.Null.Instance;
        }
    }

    private static PropertyValue Stored(PropertyValue value) => value switch
    {
        PropertyValue.Secret secret => PropertyMap.Of(("secure", secret.Value)),
        PropertyValue.List list => new PropertyValue.List([.. list.Items.Select(Stored)]),
        PropertyValue.Map map => PropertyMap.Of(
            map.Properties.Select(static pair => KeyValuePair.Create(pair.Key, Stored(pair.Value)))),
        _ => value,
    };
}
