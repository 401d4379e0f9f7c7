using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Infra.Platform.Schemas;

/// <summary>What a value of a document may be: a structural schema of a definition, or one of the Kubernetes API.
/// </summary>
/// <remarks>
/// The words are those of
/// https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/. Parts are read
/// when they are asked for, so that a large definition costs what is looked at.
/// </remarks>
public sealed class StructuralSchema
{
    private readonly SchemaSource source;
    private readonly ConcurrentDictionary<string, StructuralSchema> properties = new(StringComparer.Ordinal);
    private readonly Lazy<StructuralSchema?> items;
    private readonly Lazy<StructuralSchema?> additional;
    private readonly Lazy<IReadOnlyList<ValidationRule>> rules;

    internal StructuralSchema(SchemaSource source)
    {
        this.source = source;
        items = new(() => source.Below("items"));
        additional = new(() => source.Below("additionalProperties"));
        rules = new(source.Rules);
        Type = source.Text("type");
        IsIntOrString = source.Flag("x-kubernetes-int-or-string") || source.Text("format") == "int-or-string";
        PreservesUnknownFields = source.Flag("x-kubernetes-preserve-unknown-fields");
        IsEmbeddedResource = source.Flag("x-kubernetes-embedded-resource");
        IsNullable = source.Flag("nullable");
        Required = source.Texts("required");
        Bounds = new(source);
    }

    /// <summary>A JSON type; null where any type is taken.</summary>
    public string? Type { get; }

    /// <summary>What the field means; null when the schema does not say.</summary>
    public string? Description => source.Text("description");

    /// <summary>Whether an integer and a string are both taken.</summary>
    public bool IsIntOrString { get; }

    /// <summary>Whether null is a value of its own.</summary>
    public bool IsNullable { get; }

    /// <summary>Whether fields that are not declared are kept.</summary>
    public bool PreservesUnknownFields { get; }

    /// <summary>Whether the value is a whole object of the API, with apiVersion, kind and metadata.</summary>
    public bool IsEmbeddedResource { get; }

    /// <summary>Whether the schema names a value for documents that do not.</summary>
    public bool HasDefault => source.Node["default"] is not null;

    /// <summary>That value, null without one. A copy: it can be put into a document.</summary>
    public JsonNode? Default => source.Node["default"]?.DeepClone();

    /// <summary>The values that are taken; empty when any value is.</summary>
    public IReadOnlyList<JsonNode?> Enum => source.Node["enum"] as JsonArray is { } values ? [.. values] : [];

    /// <summary>The fields that an object must have.</summary>
    public IReadOnlyList<string> Required { get; }

    /// <summary>The names of the declared fields.</summary>
    public IEnumerable<string> PropertyNames => source.PropertyNames;

    /// <summary>What each element of an array is; null when the schema does not say.</summary>
    public StructuralSchema? Items => items.Value;

    /// <summary>What each value of a map is; null for an object with declared fields.</summary>
    public StructuralSchema? AdditionalProperties => additional.Value;

    /// <summary>How elements of an array relate: <c>atomic</c>, <c>set</c> or <c>map</c>; null when not said.</summary>
    public string? ListType => source.Text("x-kubernetes-list-type");

    /// <summary>The fields that tell elements of a list of type map apart.</summary>
    public IReadOnlyList<string> ListMapKeys => source.Texts("x-kubernetes-list-map-keys");

    /// <summary>The rules over the value.</summary>
    public IReadOnlyList<ValidationRule> Rules => rules.Value;

    internal ValueBounds Bounds { get; }

    /// <summary>Whether an object may have only the fields that are declared.</summary>
    internal bool IsClosed => !PreservesUnknownFields && AdditionalProperties is null
        && source.Node["additionalProperties"]?.GetValueKind() != System.Text.Json.JsonValueKind.True
        && (Type is not null || source.PropertyNames.Any());

    /// <summary>Reads a schema.</summary>
    /// <param name="schema">The value of <c>openAPIV3Schema</c>, or a schema inside of it.</param>
    public static StructuralSchema Read(JsonObject schema) => new(new SchemaSource(schema, static _ => null));

    /// <summary>The schema of a declared field; null when there is none.</summary>
    public StructuralSchema? Property(string name) => source.Property(name) is { } property
        ? properties.GetOrAdd(name, _ => new StructuralSchema(property))
        : null;

    /// <summary>The schema of a field below, or null when the schema does not know it.</summary>
    /// <param name="fieldPath">As in <c>forProvider.rules[0].host</c>; <c>[*]</c> is any element, and a key with dots
    /// stands in brackets.</param>
    /// <remarks>Below a part that keeps unknown fields, every field is known, and its schema takes any value.</remarks>
    public StructuralSchema? At(string fieldPath)
    {
        var schema = this;
        foreach (var segment in FieldPath.Segments(fieldPath))
        {
            if (schema.Child(segment) is not { } child)
            {
                return null;
            }

            schema = child;
        }

        return schema;
    }

    internal bool Declares(string name) => (source.Node["properties"] as JsonObject)?.ContainsKey(name) ?? false;

    internal IEnumerable<StructuralSchema> Combined(string word) => source.Each(word);

    internal StructuralSchema? Not() => source.Below("not");

    /// <summary>What a name, or an index, leads to; null when the schema does not know it.</summary>
    internal StructuralSchema? Child(string segment)
    {
        if (Property(segment) is { } property)
        {
            return property;
        }

        if (Items is not null && (segment == "*" || int.TryParse(segment, out _)))
        {
            return Items;
        }

        var isOpen = !IsClosed && Type is null or "object";
        return AdditionalProperties
            ?? (IsEmbeddedResource ? EmbeddedResource.Fields.Property(segment) : null)
            ?? (isOpen ? Anything : null);
    }

    internal static StructuralSchema Anything { get; } =
        Read(new JsonObject { ["x-kubernetes-preserve-unknown-fields"] = true });
}
