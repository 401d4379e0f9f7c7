using Google.Protobuf.WellKnownTypes;

namespace Infra.Engine.Host;

/// <summary>Writes values as the protocol's objects, in the forms the receiver said it takes.</summary>
/// <param name="acceptSecrets">Whether secrets stay secrets; otherwise they become what they hide.</param>
/// <param name="acceptResources">Whether references stay references; otherwise they become ids or URNs.</param>
internal sealed class PropertyWriter(bool acceptSecrets, bool acceptResources)
{
    private static readonly Value SecretMark = Value.ForString(Signatures.Secret);

    /// <summary>Writes properties.</summary>
    /// <param name="source">The properties.</param>
    /// <param name="partial">Whether properties with unknowns inside are sent; otherwise they are left out.</param>
    public Struct WriteProperties(PropertyMap source, bool partial = true)
    {
        var target = new Struct();
        foreach (var (key, value) in source)
        {
            if (partial || !value.ContainsUnknowns)
            {
                target.Fields.Add(key, Write(value));
            }
        }

        return target;
    }

    private static void AddText(Struct target, string key, string? text)
    {
        if (text is not null)
        {
            target.Fields.Add(key, Value.ForString(text));
        }
    }

    private static Struct Special(string signature)
    {
        var target = new Struct();
        target.Fields.Add(Signatures.Key, Value.ForString(signature));
        return target;
    }

    private Value Write(PropertyValue value) => value switch
    {
        PropertyValue.Text text => Value.ForString(text.Value),
        PropertyValue.Bool flag => Value.ForBool(flag.Value),
        PropertyValue.Number number => Value.ForNumber(number.Value),
        PropertyValue.Map map => Value.ForStruct(WriteProperties(map.Properties)),
        PropertyValue.List list => WriteList(list),
        PropertyValue.Unknown => Value.ForString(Signatures.Unknown),
        PropertyValue.Secret secret => WriteSecret(secret),
        PropertyValue.Reference reference => WriteReference(reference),
        PropertyValue.Asset asset => WriteAsset(asset),
        PropertyValue.Archive archive => WriteArchive(archive),
        _ => Value.ForNull(),
    };

    private Value WriteList(PropertyValue.List list)
    {
        var target = new ListValue();
        target.Values.Capacity = list.Items.Length;
        foreach (var item in list.Items)
        {
            target.Values.Add(Write(item));
        }

        return new Value { ListValue = target };
    }

    private Value WriteSecret(PropertyValue.Secret secret)
    {
        if (!acceptSecrets)
        {
            return Write(secret.Value);
        }

        var target = new Struct();
        target.Fields.Add(Signatures.Key, SecretMark);
        target.Fields.Add("value", Write(secret.Value));
        return Value.ForStruct(target);
    }

    private Value WriteReference(PropertyValue.Reference reference)
    {
        if (!acceptResources)
        {
            return reference.Id is null ? Value.ForString(reference.Urn.Value) : Write(reference.Id);
        }

        var target = Special(Signatures.Reference);
        AddText(target, "urn", reference.Urn.Value);
        AddText(target, "id", reference.Id is null ? null : (reference.Id as PropertyValue.Text)?.Value ?? "");
        AddText(target, "name", reference.Urn.Name);
        AddText(target, "type", reference.Urn.Type);
        AddText(target, "packageVersion", reference.PackageVersion is "" ? null : reference.PackageVersion);
        return Value.ForStruct(target);
    }

    private static Value WriteAsset(PropertyValue.Asset asset)
    {
        var target = Special(Signatures.Asset);
        AddText(target, "text", asset.TextContent);
        return WithSource(target, asset.Path, asset.Uri, asset.Hash);
    }

    private Value WriteArchive(PropertyValue.Archive archive)
    {
        var target = Special(Signatures.Archive);
        if (archive.Entries is { } entries)
        {
            target.Fields.Add("assets", Value.ForStruct(WriteProperties(entries)));
        }

        return WithSource(target, archive.Path, archive.Uri, archive.Hash);
    }

    private static Value WithSource(Struct target, string? path, string? uri, string? hash)
    {
        AddText(target, "path", path);
        AddText(target, "uri", uri);
        AddText(target, "hash", hash);
        return Value.ForStruct(target);
    }
}
