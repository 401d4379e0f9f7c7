namespace Infra.Engine.Host;

/// <summary>Values as the plain JSON people get: configuration, outputs.</summary>
internal static class PlainJson
{
    /// <summary>What stands for a secret that is not shown.</summary>
    public const string Hidden = SecretBox.Hidden;

    /// <summary>Writes a value.</summary>
    public static void Write(StateJsonWriter json, PropertyValue value, bool showSecrets)
    {
        switch (value)
        {
            case PropertyValue.Text text:
                json.Text(text.Value);
                break;
            case PropertyValue.Bool flag:
                json.Bool(flag.Value);
                break;
            case PropertyValue.Number number:
                json.Number(number.Value);
                break;
            case PropertyValue.Secret secret when showSecrets:
                Write(json, secret.Value, showSecrets);
                break;
            case PropertyValue.Secret:
                json.Text(Hidden);
                break;
            case PropertyValue.List list:
                json.List(list.Items, item => Write(json, item, showSecrets));
                break;
            case PropertyValue.Map map:
                Write(json, map.Properties, showSecrets);
                break;
            case PropertyValue.Reference reference:
                json.Text((reference.Id as PropertyValue.Text)?.Value ?? reference.Urn.Value);
                break;
            case PropertyValue.Asset asset:
                json.Text(asset.Path ?? asset.Uri ?? asset.TextContent ?? "");
                break;
            case PropertyValue.Archive archive:
                json.Text(archive.Path ?? archive.Uri ?? archive.Hash ?? "");
                break;
            default:
                json.Null();
                break;
        }
    }

    /// <summary>Writes properties as an object.</summary>
    public static void Write(StateJsonWriter json, PropertyMap properties, bool showSecrets) =>
        json.Object(properties, value => Write(json, value, showSecrets));

    /// <summary>A value as a program or a table gets it: a text as it is, everything else as compact JSON.</summary>
    public static string Text(PropertyValue value, bool showSecrets)
    {
        if (value is PropertyValue.Secret secret)
        {
            return showSecrets ? Text(secret.Value, showSecrets) : Hidden;
        }

        return value is PropertyValue.Text text ? text.Value : Compact(value, showSecrets);
    }

    /// <summary>A value as compact JSON.</summary>
    public static string Compact(PropertyValue value, bool showSecrets)
    {
        using var json = new StateJsonWriter();
        Write(json, value, showSecrets);
        return System.Text.Encoding.UTF8.GetString(json.Written);
    }
}
