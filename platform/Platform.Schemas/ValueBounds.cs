using System.Text.Json.Nodes;

namespace Infra.Platform.Schemas;

/// <summary>The words of a schema that limit a value beyond its type.</summary>
internal sealed class ValueBounds(SchemaSource source)
{
    public JsonValue? Minimum { get; } = source.Number("minimum");

    public JsonValue? Maximum { get; } = source.Number("maximum");

    public bool IsMinimumExclusive { get; } = source.Flag("exclusiveMinimum");

    public bool IsMaximumExclusive { get; } = source.Flag("exclusiveMaximum");

    public JsonValue? MultipleOf { get; } = source.Number("multipleOf");

    public long? MinLength { get; } = Count(source, "minLength");

    public long? MaxLength { get; } = Count(source, "maxLength");

    public long? MinItems { get; } = Count(source, "minItems");

    public long? MaxItems { get; } = Count(source, "maxItems");

    public bool AreItemsUnique { get; } = source.Flag("uniqueItems");

    public long? MinProperties { get; } = Count(source, "minProperties");

    public long? MaxProperties { get; } = Count(source, "maxProperties");

    public string? Pattern { get; } = source.Text("pattern");

    public string? Format { get; } = source.Text("format");

    private static long? Count(SchemaSource source, string word) =>
        source.Number(word) is { } number ? (long)JsonNumber.Read(number) : null;
}
