using System.Globalization;

namespace Infra.Engine.Host;

/// <summary>Property values in the form that state files and events have them.</summary>
internal static class PropertyJsonWriter
{
    /// <summary>Writes an object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="map">The object.</param>
    /// <param name="secrets">How its secrets look.</param>
    /// <param name="place">Which object of which resource, see <see cref="Place"/>.</param>
    public static void Write(StateJsonWriter json, PropertyMap map, SecretBox secrets, ulong place)
    {
        json.StartObject();
        foreach (var (key, value) in map)
        {
            json.Name(key);
            Write(json, value, secrets, Place(place, key));
        }

        json.EndObject();
    }

    /// <summary>Writes a value.</summary>
    public static void Write(StateJsonWriter json, PropertyValue value, SecretBox secrets, ulong place)
    {
        switch (value)
        {
            case PropertyValue.Text text:
                json.Text(text.Value);
                break;
            case PropertyValue.Map map:
                Write(json, map.Properties, secrets, place);
                break;
            case PropertyValue.List list:
                WriteList(json, list, secrets, place);
                break;
            case PropertyValue.Bool boolean:
                json.Bool(boolean.Value);
                break;
            case PropertyValue.Number number:
                WriteNumber(json, number.Value);
                break;
            case PropertyValue.Null:
                json.Null();
                break;
            case PropertyValue.Unknown:
                json.Text(Signatures.Unknown);
                break;
            case PropertyValue.Secret secret:
                WriteSecret(json, secret.Value, secrets, place);
                break;
            default:
                WriteSpecial(json, value, secrets, place);
                break;
        }
    }

    /// <summary>A number for the place of a property below another place; the same within one process.</summary>
    public static ulong Place(ulong parent, string key) =>
        ulong.RotateLeft(parent, 5) * 0x9E3779B97F4A7C15 + (uint)key.GetHashCode(StringComparison.Ordinal);

    private static void WriteList(StateJsonWriter json, PropertyValue.List list, SecretBox secrets, ulong place)
    {
        json.StartArray();
        for (var i = 0; i < list.Items.Length; i++)
        {
            json.Element();
            Write(json, list.Items[i], secrets, ulong.RotateLeft(place, 7) + (ulong)i + 1);
        }

        json.EndArray();
    }

    private static void WriteNumber(StateJsonWriter json, double value)
    {
        if (double.IsFinite(value))
        {
            json.Number(value);
            return;
        }

        StartSpecial(json, Signatures.SpecialNumber);
        json.Property("value", BitConverter.DoubleToUInt64Bits(value).ToString("x16", CultureInfo.InvariantCulture));
        json.EndObject();
    }

    private static void WriteSecret(StateJsonWriter json, PropertyValue inner, SecretBox secrets, ulong place)
    {
        using var plaintext = new StateJsonWriter();
        if (secrets.Form != SecretForm.Hidden)
        {
            Write(plaintext, inner, SecretBox.Nested(), place);
        }

        StartSpecial(json, Signatures.Secret);
        json.Property(
            secrets.Form == SecretForm.Plaintext ? "plaintext" : "ciphertext", secrets.Close(place, plaintext.Written));
        json.EndObject();
    }

    private static void WriteSpecial(StateJsonWriter json, PropertyValue value, SecretBox secrets, ulong place)
    {
        switch (value)
        {
            case PropertyValue.Asset asset:
                StartSpecial(json, Signatures.Asset);
                json.Optional("hash", asset.Hash);
                json.Optional("path", asset.Path);
                var hidden = asset.TextContent is not null && secrets.Form == SecretForm.Hidden;
                json.Optional("text", hidden ? "<contents elided>" : asset.TextContent);
                json.Optional("uri", asset.Uri);
                break;
            case PropertyValue.Archive archive:
                StartSpecial(json, Signatures.Archive);
                if (archive.Entries is not null)
                {
                    json.Name("assets");
                    Write(json, archive.Entries, secrets, place);
                }

                json.Optional("hash", archive.Hash);
                json.Optional("path", archive.Path);
                json.Optional("uri", archive.Uri);
                break;
            case PropertyValue.Reference reference:
                StartSpecial(json, Signatures.Reference);
                if (reference.Id is not null)
                {
                    json.Property("id", (reference.Id as PropertyValue.Text)?.Value ?? "");
                }

                json.Property("packageVersion", reference.PackageVersion);
                json.Property("urn", reference.Urn.Value);
                break;
            default:
                throw new InvalidOperationException($"bug: {value.GetType().Name} has no form in state files");
        }

        json.EndObject();
    }

    private static void StartSpecial(StateJsonWriter json, string signature)
    {
        json.StartObject();
        json.Property(Signatures.Key, signature);
    }
}
