using System.Collections.Concurrent;
using System.Text.Json;

namespace Infra.Engine.Host.Simulation;

/// <summary>A package schema; what of it is read stands in docs/design/0001. Members are read when asked for.</summary>
internal sealed class PackageSchema
{
    private static readonly TypeSchema Text = new TypeSchema.Scalar("string");

    private readonly Dictionary<string, JsonElement> resources;
    private readonly Dictionary<string, JsonElement> functions;
    private readonly Dictionary<string, JsonElement> types;
    private readonly ConcurrentDictionary<string, MemberSchema> members = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TypeSchema> known = new(StringComparer.Ordinal);
    private readonly Lazy<MemberSchema> provider;

    private PackageSchema(JsonElement root)
    {
        Name = root.GetProperty("name"u8).GetString()!;
        resources = Entries(root, "resources");
        functions = Entries(root, "functions");
        types = Entries(root, "types");
        provider = new(() => root.TryGetProperty("provider"u8, out var it)
            ? ReadResource(it) : new MemberSchema(ObjectShape.Empty, ObjectShape.Empty, false));
    }

    /// <summary>The package.</summary>
    public string Name { get; }

    /// <summary>The provider's own configuration.</summary>
    public MemberSchema Provider => provider.Value;

    /// <summary>Tokens of all resources.</summary>
    public IReadOnlyCollection<string> Resources => resources.Keys;

    /// <summary>Tokens of all functions.</summary>
    public IReadOnlyCollection<string> Functions => functions.Keys;

    /// <summary>Reads a schema.</summary>
    /// <exception cref="ProviderException">It is none.</exception>
    public static PackageSchema Parse(ReadOnlyMemory<byte> json, string source)
    {
        try
        {
            return new PackageSchema(JsonDocument.Parse(json).RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new ProviderException($"{source} is no package schema: {e.Message}", e);
        }
    }

    /// <summary>A resource, or null.</summary>
    public MemberSchema? Resource(string token) => Member(resources, token, ReadResource);

    /// <summary>A function, or null.</summary>
    public MemberSchema? Function(string token) => Member(functions, token, ReadFunction);

    private static Dictionary<string, JsonElement> Entries(JsonElement root, string section)
    {
        var entries = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (root.TryGetProperty(section, out var it))
        {
            foreach (var entry in it.EnumerateObject())
            {
                entries[entry.Name] = entry.Value;
            }
        }

        return entries;
    }

    private static HashSet<string> Required(JsonElement element, string key) =>
        element.TryGetProperty(key, out var names)
            ? [.. names.EnumerateArray().Select(static name => name.GetString()!)] : [];

    private static bool Flag(JsonElement element, string key) =>
        element.TryGetProperty(key, out var flag) && flag.ValueKind == JsonValueKind.True;

    private static PropertyValue? Literal(JsonElement element, string key) =>
        element.TryGetProperty(key, out var value) ? WorldFormat.Plain(value) : null;

    private MemberSchema? Member(
        Dictionary<string, JsonElement> from, string token, Func<JsonElement, MemberSchema> read)
    {
        if (members.TryGetValue(token, out var member))
        {
            return member;
        }

        return from.TryGetValue(token, out var element) ? members.GetOrAdd(token, read(element)) : null;
    }

    private MemberSchema ReadResource(JsonElement element) => new(
        Shape(element, "inputProperties", Required(element, "requiredInputs")),
        Shape(element, "properties", Required(element, "required")),
        Flag(element, "isComponent"));

    private MemberSchema ReadFunction(JsonElement element)
    {
        var inputs = element.TryGetProperty("inputs"u8, out var it) ? ShapeOfType(it) : ObjectShape.Empty;
        var outputs = element.TryGetProperty("outputs"u8, out it) || element.TryGetProperty("returnType"u8, out it)
            ? ShapeOfType(it) : ObjectShape.Empty;
        return new(inputs, outputs, false);
    }

    private ObjectShape ShapeOfType(JsonElement type) => Shape(type, "properties", Required(type, "required"));

    private ObjectShape Shape(JsonElement element, string section, HashSet<string> required)
    {
        if (!element.TryGetProperty(section, out var properties))
        {
            return ObjectShape.Empty;
        }

        var shape = new Dictionary<string, PropertySchema>(StringComparer.Ordinal);
        foreach (var property in properties.EnumerateObject())
        {
            var value = property.Value;
            shape[property.Name] = new PropertySchema(
                property.Name,
                Type(value),
                required.Contains(property.Name),
                Flag(value, "secret"),
                Flag(value, "replaceOnChanges") || Flag(value, "willReplaceOnChanges"),
                Literal(value, "const"),
                Literal(value, "default"));
        }

        return new ObjectShape(shape);
    }

    private TypeSchema Type(JsonElement element)
    {
        if (element.TryGetProperty("oneOf"u8, out var options))
        {
            return new TypeSchema.Union([.. options.EnumerateArray().Select(Type)]);
        }

        if (element.TryGetProperty("$ref"u8, out var reference) && Referenced(reference.GetString()!) is { } referenced)
        {
            return referenced;
        }

        JsonElement items;
        return (element.TryGetProperty("type"u8, out var type) ? type.GetString() : null) switch
        {
            "array" => new TypeSchema.List(
                element.TryGetProperty("items"u8, out items) ? Type(items) : TypeSchema.Any.Instance),
            "object" => new TypeSchema.Map(
                element.TryGetProperty("additionalProperties"u8, out items) ? Type(items) : Text),
            "boolean" or "integer" or "number" or "string" => new TypeSchema.Scalar(type.GetString()!),
            _ => TypeSchema.Any.Instance,
        };
    }

    private TypeSchema? Referenced(string reference)
    {
        const string types = "#/types/";
        return reference switch
        {
            "pulumi.json#/Asset" or "pulumi.json#/Archive" => new TypeSchema.Asset(),
            _ when reference.StartsWith(types, StringComparison.Ordinal) =>
                Named(Uri.UnescapeDataString(reference[types.Length..])),
            _ => TypeSchema.Any.Instance,
        };
    }

    private TypeSchema? Named(string token)
    {
        if (known.TryGetValue(token, out var type))
        {
            return type;
        }

        if (!types.TryGetValue(token, out var element))
        {
            return null;
        }

        type = element.TryGetProperty("enum"u8, out var values)
            ? new TypeSchema.Enum([.. values.EnumerateArray().Select(static it => Literal(it, "value")!)])
            : new TypeSchema.Object(token, new(() => ShapeOfType(element)));
        return known.GetOrAdd(token, type);
    }
}
