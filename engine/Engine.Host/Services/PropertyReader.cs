using Google.Protobuf.WellKnownTypes;
using Pulumi.Wire;

namespace Infra.Engine.Host;

/// <summary>Reads the protocol's objects. Output values become what they carry; dependencies are collected.</summary>
internal sealed class PropertyReader(AssetHashes hashes)
{
    private string property = "";
    private Dictionary<string, List<Urn>>? dependencies;

    /// <summary>Dependencies that output values carried, by top-level property; null when there were none.</summary>
    public Dictionary<string, List<Urn>>? Dependencies => dependencies;

    /// <summary>Reads an object whose keys are the properties.</summary>
    /// <exception cref="RpcException">A special object is malformed.</exception>
    public PropertyMap ReadProperties(Struct? source) =>
        source is null ? PropertyMap.Empty : ReadMap(source, top: true);

    /// <summary>Reads one value.</summary>
    /// <exception cref="RpcException">A special object is malformed.</exception>
    public PropertyValue Read(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.BoolValue => new PropertyValue.Bool(value.BoolValue),
        Value.KindOneofCase.NumberValue => new PropertyValue.Number(value.NumberValue),
        Value.KindOneofCase.StringValue => ReadText(value.StringValue),
        Value.KindOneofCase.ListValue => ReadList(value.ListValue),
        Value.KindOneofCase.StructValue => ReadObject(value.StructValue),
        _ => PropertyValue.Null.Instance,
    };

    private static PropertyValue ReadText(string text) =>
        WireFormat.IsUnknown(text) ? PropertyValue.Unknown.Instance : new PropertyValue.Text(text);

    private static string? TextOf(Struct special, string key) =>
        special.Fields.TryGetValue(key, out var value) && value.KindCase == Value.KindOneofCase.StringValue
            ? value.StringValue : null;

    private PropertyValue.List ReadList(ListValue list)
    {
        var items = new PropertyValue[list.Values.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = Read(list.Values[i]);
        }

        return new PropertyValue.List(
            System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(items));
    }

    private PropertyValue ReadObject(Struct source) =>
        source.Fields.TryGetValue(Signatures.Key, out var signature)
            ? ReadSpecial(source, signature.StringValue) : new PropertyValue.Map(ReadMap(source, top: false));

    private PropertyMap ReadMap(Struct source, bool top)
    {
        var keys = new string[source.Fields.Count];
        var values = new PropertyValue[keys.Length];
        var i = 0;
        foreach (var (key, value) in source.Fields)
        {
            property = top ? key : property;
            keys[i] = key;
            values[i++] = Read(value);
        }

        return PropertyMap.FromUnsorted(keys, values);
    }

    private PropertyValue ReadSpecial(Struct source, string signature) => signature switch
    {
        Signatures.Secret => ReadSecret(source),
        WireFormat.Output => ReadOutput(source),
        Signatures.Reference => ReadReference(source),
        Signatures.Asset => hashes.Complete(new PropertyValue.Asset(
            TextOf(source, "text"), TextOf(source, "path"), TextOf(source, "uri"), TextOf(source, "hash"))),
        Signatures.Archive => ReadArchive(source),
        _ => throw Malformed($"has an object with the unknown signature '{signature}'"),
    };

    private PropertyValue ReadSecret(Struct source)
    {
        var inner = source.Fields.TryGetValue("value", out var value) ? Read(value) : PropertyValue.Null.Instance;
        return inner as PropertyValue.Secret ?? new PropertyValue.Secret(inner);
    }

    private PropertyValue ReadOutput(Struct source)
    {
        if (source.Fields.TryGetValue("dependencies", out var urns) && urns.ListValue is { } list)
        {
            dependencies ??= new(StringComparer.Ordinal);
            var known = dependencies.TryGetValue(property, out var found) ? found : dependencies[property] = [];
            foreach (var urn in list.Values)
            {
                known.Add(new Urn(urn.StringValue));
            }
        }

        var inner = source.Fields.TryGetValue("value", out var value) ? Read(value) : PropertyValue.Unknown.Instance;
        var secret = source.Fields.TryGetValue("secret", out var flag) && flag.BoolValue;
        return secret && inner is not PropertyValue.Secret ? new PropertyValue.Secret(inner) : inner;
    }

    private PropertyValue.Reference ReadReference(Struct source)
    {
        var urn = TextOf(source, "urn") ?? throw Malformed("refers to a resource without saying its URN");
        PropertyValue? id = null;
        if (source.Fields.TryGetValue("id", out var value))
        {
            id = value.StringValue is "" ? PropertyValue.Unknown.Instance : ReadText(value.StringValue);
        }

        return new PropertyValue.Reference(new Urn(urn), id, TextOf(source, "packageVersion") ?? "");
    }

    private PropertyValue.Archive ReadArchive(Struct source)
    {
        var entries = source.Fields.TryGetValue("assets", out var value)
            ? ReadMap(value.StructValue, top: false) : null;
        return hashes.Complete(new PropertyValue.Archive(
            entries, TextOf(source, "path"), TextOf(source, "uri"), TextOf(source, "hash")));
    }

    private RpcException Malformed(string what) =>
        new(RpcStatusCode.InvalidArgument, $"property '{property}' {what}");
}
