using System.Text;
using System.Text.Json;

namespace Infra.Engine.Host;

/// <summary>
/// Writes JSON anew without understanding it: other white space, the same tokens; secrets opened on demand.
/// </summary>
internal static class JsonTranscoder
{
    /// <summary>The same without white space between tokens.</summary>
    public static string Compact(ReadOnlySpan<byte> json)
    {
        if (!json.Contains((byte)'\n') && !json.Contains((byte)' '))
        {
            return Encoding.UTF8.GetString(json);
        }

        using var writer = new StateJsonWriter();
        var reader = JsonReading.Over(json);
        reader.Read();
        Copy(ref reader, writer, null);
        return Encoding.UTF8.GetString(writer.Written);
    }

    /// <summary>Writes compact JSON in the form that a writer has.</summary>
    public static void Write(StateJsonWriter writer, string json)
    {
        var reader = JsonReading.Over(Encoding.UTF8.GetBytes(json));
        reader.Read();
        Copy(ref reader, writer, null);
    }

    /// <summary>Copies the value on which the reader stands.</summary>
    /// <param name="json">Where from.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="reveal">Gives the plaintext of a ciphertext; null leaves secrets encrypted.</param>
    public static void Copy(ref Utf8JsonReader json, StateJsonWriter writer, Func<string, string>? reveal)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.StartObject:
                CopyObject(ref json, writer, reveal);
                break;
            case JsonTokenType.StartArray:
                writer.StartArray();
                while (json.Read() && json.TokenType != JsonTokenType.EndArray)
                {
                    writer.Element();
                    Copy(ref json, writer, reveal);
                }

                writer.EndArray();
                break;
            case JsonTokenType.String:
                writer.Text(json.GetString()!);
                break;
            default:
                writer.Raw(json.ValueSpan);
                break;
        }
    }

    private static void CopyObject(ref Utf8JsonReader json, StateJsonWriter writer, Func<string, string>? reveal)
    {
        writer.StartObject();
        var secret = false;
        while (json.NextProperty() is { } name)
        {
            if (secret && reveal is not null && name == "ciphertext")
            {
                writer.Property("plaintext", reveal(json.GetString()!));
                continue;
            }

            secret |= name == Signatures.Key && json.TokenType == JsonTokenType.String
                && json.ValueTextEquals(Signatures.Secret);
            writer.Name(name);
            Copy(ref json, writer, reveal);
        }

        writer.EndObject();
    }
}
