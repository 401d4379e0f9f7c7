using System.Buffers;
using System.Text;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>A value that is sent as JSON text.</summary>
internal sealed record JsonText(object Value);

internal sealed partial class Serializer
{
    private Value WriteJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => Value.ForString(json.GetString()),
        JsonValueKind.Number => Value.ForNumber(json.GetDouble()),
        JsonValueKind.True => Value.ForBool(true),
        JsonValueKind.False => Value.ForBool(false),
        JsonValueKind.Array => Value.ForList([.. json.EnumerateArray().Select(WriteJson)]),
        JsonValueKind.Object => WriteJsonObject(json),
        _ => Value.ForNull(),
    };

    private Value WriteJsonObject(JsonElement json)
    {
        var written = new Struct();
        var sorted = json.EnumerateObject().OrderBy(static property => property.Name, StringComparer.Ordinal);
        foreach (var property in sorted)
        {
            written.Fields[property.Name] = WriteJson(property.Value);
        }

        return Value.ForStruct(written);
    }

    // Marks of secrets and unknowns mean nothing inside a text: the whole text is secret or unknown.
    private Value WriteJsonText(JsonText json)
    {
        var inner = new Serializer(features with { Secrets = false }, context);
        inner.path.AddRange(path);
        var value = inner.Write(json.Value);
        missing.AddRange(inner.missing);
        dependencies = ResourceSets.Union(dependencies, inner.dependencies);
        isKnown &= inner.isKnown;
        isSecret |= inner.isSecret;
        if (!inner.isKnown)
        {
            return Value.ForString(WireSignature.Unknown);
        }

        if (value.KindCase == Value.KindOneofCase.NullValue)
        {
            return value;
        }

        var text = Value.ForString(TextOf(value));
        return inner.isSecret && features.Secrets ? SecretOf(text) : text;
    }

    private static string TextOf(Value value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            WriteText(writer, value);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteText(Utf8JsonWriter writer, Value value)
    {
        switch (value.KindCase)
        {
            case Value.KindOneofCase.StringValue:
                writer.WriteStringValue(value.StringValue);
                break;
            case Value.KindOneofCase.NumberValue:
                writer.WriteNumberValue(value.NumberValue);
                break;
            case Value.KindOneofCase.BoolValue:
                writer.WriteBooleanValue(value.BoolValue);
                break;
            case Value.KindOneofCase.ListValue:
                writer.WriteStartArray();
                foreach (var element in value.ListValue.Values)
                {
                    WriteText(writer, element);
                }

                writer.WriteEndArray();
                break;
            case Value.KindOneofCase.StructValue:
                writer.WriteStartObject();
                foreach (var (name, field) in value.StructValue.Fields)
                {
                    writer.WritePropertyName(name);
                    WriteText(writer, field);
                }

                writer.WriteEndObject();
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}
