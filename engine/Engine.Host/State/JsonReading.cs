using System.Collections.Immutable;
using System.Text.Json;

namespace Infra.Engine.Host;

/// <summary>What the readers of state files ask of a JSON reader.</summary>
internal static class JsonReading
{
    // Few names make up most of a file: they are found here again instead of being made anew.
    private static readonly string?[] Names = new string?[1024];

    /// <summary>A reader that takes values nested as deep as programs make them.</summary>
    public static Utf8JsonReader Over(ReadOnlySpan<byte> json) => new(json, new JsonReaderOptions { MaxDepth = 2000 });

    /// <summary>The current token is of this type.</summary>
    /// <exception cref="JsonException">It is not.</exception>
    public static void Expect(this ref Utf8JsonReader json, JsonTokenType type)
    {
        if (json.TokenType != type)
        {
            throw new JsonException($"expected {Describe(type)}, found {Describe(json.TokenType)}");
        }
    }

    /// <summary>
    /// Goes on to the next property of an object and stands on its value; null at the end of the object.
    /// </summary>
    public static string? NextProperty(this ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.EndObject)
        {
            return null;
        }

        var name = NameOf(ref json);
        json.Read();
        return name;
    }

    /// <summary>A list of texts; none for null.</summary>
    public static ImmutableArray<string> ReadTexts(this ref Utf8JsonReader json)
    {
        if (json.TokenType == JsonTokenType.Null)
        {
            return [];
        }

        json.Expect(JsonTokenType.StartArray);
        var items = ImmutableArray.CreateBuilder<string>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            items.Add(json.GetString() ?? throw new JsonException("a list of texts has a null"));
        }

        return items.DrainToImmutable();
    }

    /// <summary>The text of the current value as it stands in <paramref name="source"/>; skips it.</summary>
    public static ReadOnlySpan<byte> RawValue(this ref Utf8JsonReader json, ReadOnlySpan<byte> source)
    {
        var start = (int)json.TokenStartIndex;
        json.Skip();
        return source[start..(int)json.BytesConsumed];
    }

    private static string NameOf(ref Utf8JsonReader json)
    {
        var bytes = json.ValueSpan;
        if (bytes.IsEmpty)
        {
            return json.GetString()!;
        }

        var hash = (bytes[0] * 31) + (bytes[^1] * 7) + (bytes[bytes.Length / 2] * 3) + bytes.Length;
        var slot = hash & (Names.Length - 1);
        if (Names[slot] is { } name && json.ValueTextEquals(name))
        {
            return name;
        }

        return Names[slot] = json.GetString()!;
    }

    private static string Describe(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "a text",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "true or false",
        JsonTokenType.Null => "null",
        _ => "the end",
    };
}
