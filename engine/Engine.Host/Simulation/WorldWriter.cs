using System.Text.Json;

namespace Infra.Engine.Host.Simulation;

/// <summary>Writes records of the world as JSON: one object, no line break.</summary>
internal readonly struct WorldWriter(Utf8JsonWriter writer, SecretSeal seal)
{
    /// <summary>The key that marks an object as something JSON does not have; no real object has it.</summary>
    public const string Special = "4dabf18193072939515e22adb298388d";

    /// <summary>One record.</summary>
    public void Record(WorldRecord record)
    {
        var (change, it) = record;
        writer.WriteStartObject();
        writer.WriteString("op"u8, change switch
        {
            WorldChange.Create => "create"u8,
            WorldChange.Update => "update"u8,
            _ => "delete"u8,
        });
        writer.WriteString("urn"u8, it.Urn.Value);
        writer.WriteString("id"u8, it.Id);
        if (change != WorldChange.Delete)
        {
            writer.WriteString("place"u8, it.Place);
            writer.WritePropertyName("inputs"u8);
            Map(it.Inputs);
            Outputs(it.Inputs, it.Outputs);
        }

        writer.WriteEndObject();
    }

    /// <summary>One value.</summary>
    public void Value(PropertyValue value)
    {
        switch (value)
        {
            case PropertyValue.Null:
                writer.WriteNullValue();
                break;
            case PropertyValue.Bool flag:
                writer.WriteBooleanValue(flag.Value);
                break;
            case PropertyValue.Number number:
                writer.WriteNumberValue(number.Value);
                break;
            case PropertyValue.Text text:
                writer.WriteStringValue(text.Value);
                break;
            case PropertyValue.List list:
                List(list);
                break;
            case PropertyValue.Map map:
                Map(map.Properties);
                break;
            default:
                SpecialValue(value);
                break;
        }
    }

    // Most outputs are the inputs come back: only what differs is written, and reading shares the rest again.
    private void Outputs(PropertyMap inputs, PropertyMap outputs)
    {
        var echo = true;
        foreach (var key in inputs.Keys)
        {
            echo &= outputs.ContainsKey(key);
        }

        writer.WriteBoolean("echo"u8, echo);
        writer.WriteStartObject("outputs"u8);
        foreach (var (key, value) in outputs)
        {
            if (echo && inputs.TryGet(key, out var input) && ReferenceEquals(input, value))
            {
                continue;
            }

            writer.WritePropertyName(key);
            if (value is PropertyValue.Map map && ReferenceEquals(map.Properties, inputs))
            {
                SpecialObject("inputs");
                writer.WriteEndObject();
                continue;
            }

            Value(value);
        }

        writer.WriteEndObject();
    }

    private void Map(PropertyMap map)
    {
        writer.WriteStartObject();
        foreach (var (key, value) in map)
        {
            writer.WritePropertyName(key);
            Value(value);
        }

        writer.WriteEndObject();
    }

    private void List(PropertyValue.List list)
    {
        writer.WriteStartArray();
        foreach (var item in list.Items)
        {
            Value(item);
        }

        writer.WriteEndArray();
    }

    private void SpecialValue(PropertyValue value)
    {
        switch (value)
        {
            case PropertyValue.Secret secret:
                SpecialObject("sealed");
                writer.WriteString("digest"u8, seal.Digest(secret));
                break;
            case PropertyValue.Asset asset:
                SpecialObject("asset");
                Source(asset.TextContent, asset.Path, asset.Uri, asset.Hash);
                break;
            case PropertyValue.Archive archive:
                SpecialObject("archive");
                Source(null, archive.Path, archive.Uri, archive.Hash);
                if (archive.Entries is { } entries)
                {
                    writer.WritePropertyName("entries"u8);
                    Map(entries);
                }

                break;
            case PropertyValue.Reference reference:
                SpecialObject("reference");
                writer.WriteString("urn"u8, reference.Urn.Value);
                writer.WriteString("version"u8, reference.PackageVersion);
                if (reference.Id is { } id)
                {
                    writer.WritePropertyName("id"u8);
                    Value(id);
                }

                break;
            default:
                SpecialObject("unknown");
                break;
        }

        writer.WriteEndObject();
    }

    private void SpecialObject(string kind)
    {
        writer.WriteStartObject();
        writer.WriteString(Special, kind);
    }

    private void Source(string? text, string? path, string? uri, string? hash)
    {
        Optional("text", text);
        Optional("path", path);
        Optional("uri", uri);
        Optional("hash", hash);
    }

    private void Optional(string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }
}
