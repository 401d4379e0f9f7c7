using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Platform.Schemas;

/// <summary>A schema as it is written, with what it refers to.</summary>
internal sealed class SchemaSource
{
    private const string Definitions = "#/definitions/";

    private readonly Func<string, JsonObject?> definitions;

    public SchemaSource(JsonObject node, Func<string, JsonObject?> definitions)
    {
        this.definitions = definitions;
        Node = Target(node);
    }

    public JsonObject Node { get; }

    public IEnumerable<string> PropertyNames =>
        (Node["properties"] as JsonObject)?.Select(static property => property.Key) ?? [];

    public string? Text(string word) =>
        Node[word] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public bool Flag(string word) => Node[word]?.GetValueKind() == JsonValueKind.True;

    public JsonValue? Number(string word) =>
        Node[word] is JsonValue value && value.GetValueKind() == JsonValueKind.Number ? value : null;

    public IReadOnlyList<string> Texts(string word) => Node[word] is JsonArray list
        ? [.. list.OfType<JsonValue>().Select(static value => value.GetValue<string>())]
        : [];

    public SchemaSource? Property(string name) =>
        (Node["properties"] as JsonObject)?[name] is JsonObject property ? new(property, definitions) : null;

    public StructuralSchema? Below(string word) =>
        Node[word] is JsonObject below ? new StructuralSchema(new SchemaSource(below, definitions)) : null;

    public IReadOnlyList<StructuralSchema> Each(string word) => Node[word] is JsonArray list
        ? [.. list.OfType<JsonObject>().Select(part => new StructuralSchema(new SchemaSource(part, definitions)))]
        : [];

    public IReadOnlyList<ValidationRule> Rules() => Node["x-kubernetes-validations"] is JsonArray list
        ? [.. list.OfType<JsonObject>().Select(Rule)]
        : [];

    private static ValidationRule Rule(JsonObject rule) => new(rule["rule"]?.GetValue<string>() ?? "")
    {
        Message = rule["message"]?.GetValue<string>(),
        MessageExpression = rule["messageExpression"]?.GetValue<string>(),
        FieldPath = rule["fieldPath"]?.GetValue<string>(),
        Reason = rule["reason"]?.GetValue<string>(),
        OptionalOldSelf = rule["optionalOldSelf"]?.GetValue<bool>() ?? false,
    };

    // A reference stands for what it names; a description beside it says more about this field and does not matter.
    private JsonObject Target(JsonObject node) =>
        node["$ref"]?.GetValue<string>() is { } reference && reference.StartsWith(Definitions, StringComparison.Ordinal)
            ? definitions(reference[Definitions.Length..]) ?? node
            : node;
}
