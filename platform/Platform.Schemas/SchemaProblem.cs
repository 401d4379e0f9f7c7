using System.Text.Json.Nodes;

namespace Infra.Platform.Schemas;

/// <summary>One thing that is wrong with a document.</summary>
/// <param name="Fault">What kind of mistake it is.</param>
/// <param name="Path">The field, as <c>spec.rules[0].host</c>; empty for the document itself.</param>
public sealed record SchemaProblem(SchemaFault Fault, string Path)
{
    /// <summary>What the document has there; null when it has nothing.</summary>
    public JsonNode? Got { get; init; }

    /// <summary>What the object had there before, where a rule is about the change; else null.</summary>
    public JsonNode? Old { get; init; }

    /// <summary>What the schema wants: a type, a pattern, a number, or the list of values.</summary>
    public JsonNode? Wanted { get; init; }

    /// <summary>What a rule says, or why it could not be evaluated; null for other mistakes.</summary>
    public string? Detail { get; init; }

    /// <summary>What the field means, from the schema; null when it does not say.</summary>
    public string? Description { get; init; }

    /// <summary>The message of the API server for this mistake.</summary>
    public string Text => ApiServerText.Of(this);

    /// <summary>The value that it reports beside the message: for some mistakes the name of a type, or nothing.
    /// </summary>
    public JsonNode? BadValue => ApiServerText.BadValue(this);

    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>Kinds of mistakes that a schema finds.</summary>
public enum SchemaFault
{
    /// <summary>A field that must be there is not.</summary>
    Missing,

    /// <summary>The value has another type.</summary>
    Type,

    /// <summary>The value is none of those listed.</summary>
    Enum,

    /// <summary>The text does not match.</summary>
    Pattern,

    /// <summary>The text has not the form that its format asks for.</summary>
    Format,

    /// <summary>The number is below the smallest one.</summary>
    TooSmall,

    /// <summary>The number is not above an exclusive bound.</summary>
    NotAbove,

    /// <summary>The number is above the largest one.</summary>
    TooLarge,

    /// <summary>The number is not below an exclusive bound.</summary>
    NotBelow,

    /// <summary>The number is no multiple.</summary>
    NotMultiple,

    /// <summary>The text is too short.</summary>
    TooShort,

    /// <summary>The text is too long.</summary>
    TooLong,

    /// <summary>The list is too short.</summary>
    TooFewItems,

    /// <summary>The list is too long.</summary>
    TooManyItems,

    /// <summary>The map has too few entries.</summary>
    TooFewProperties,

    /// <summary>The map has too many entries.</summary>
    TooManyProperties,

    /// <summary>An element is in the list twice.</summary>
    Duplicate,

    /// <summary>None of the alternatives takes the value.</summary>
    NoAlternative,

    /// <summary>More than one of the alternatives takes the value, and only one may.</summary>
    ManyAlternatives,

    /// <summary>The value is one that must not be.</summary>
    Excluded,

    /// <summary>The schema has no such field.</summary>
    UnknownField,

    /// <summary>A rule does not hold.</summary>
    Rule,

    /// <summary>A rule has no value for this document, mostly because a type is wrong.</summary>
    BrokenRule,
}
