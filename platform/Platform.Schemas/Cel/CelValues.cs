using System.Text.Json.Nodes;

namespace Infra.Platform.Schemas.Cel;

/// <summary>A list.</summary>
internal sealed record CelList(IReadOnlyList<object?> Items);

/// <summary>A map or an object: values by key.</summary>
internal abstract class CelMap
{
    public abstract IEnumerable<object> Keys { get; }

    public virtual int Count => Keys.Count();

    public abstract bool Has(object key);

    /// <summary>The value of a key that is there.</summary>
    public abstract object? Get(object key);

    public bool TryGet(object key, out object? value)
    {
        var isThere = Has(key);
        value = isThere ? Get(key) : null;
        return isThere;
    }
}

/// <summary>A map that the expression made.</summary>
internal sealed class CelDictionary(Dictionary<object, object?> entries) : CelMap
{
    public override IEnumerable<object> Keys => entries.Keys;

    public override int Count => entries.Count;

    public override bool Has(object key) => entries.ContainsKey(key);

    public override object? Get(object key) => entries[key];
}

/// <summary>An object of a document without a schema.</summary>
internal sealed class CelJsonObject(JsonObject node) : CelMap
{
    public override IEnumerable<object> Keys => node.Select(static property => (object)property.Key);

    public override int Count => node.Count;

    public override bool Has(object key) => key is string name && node.ContainsKey(name);

    public override object? Get(object key) => CelJson.Read(node[(string)key]);
}

/// <summary>A value that may be absent.</summary>
internal sealed record CelOptional(bool HasValue, object? Value)
{
    public static CelOptional None { get; } = new(false, null);

    public static CelOptional Of(object? value) => new(true, value);
}

/// <summary>A type, as <c>type(x)</c> gives it.</summary>
internal sealed record CelType(string Name)
{
    private static readonly HashSet<string> Known =
        ["bool", "bytes", "double", "int", "list", "map", "null_type", "string", "type", "uint"];

    public static CelType? Named(string name) => Known.Contains(name) ? new(name) : null;

    public static CelType Of(object? value) => new(value switch
    {
        null => "null_type",
        bool => "bool",
        long => "int",
        ulong => "uint",
        double => "double",
        string => "string",
        byte[] => "bytes",
        TimeSpan => "google.protobuf.Duration",
        DateTimeOffset => "google.protobuf.Timestamp",
        CelList => "list",
        CelMap => "map",
        CelOptional => "optional_type",
        Quantity => "kubernetes.Quantity",
        _ => "type",
    });
}
