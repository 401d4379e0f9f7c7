namespace Infra.Platform.Modeling.Compositions;

/// <summary>The schemas of the kinds that Compositions compose.</summary>
public interface ICompositionSchemas
{
    /// <summary>Where objects of a kind live; null for a kind that is not known.</summary>
    /// <param name="apiVersion">Group and version.</param>
    /// <param name="kind">The kind.</param>
    ApiScope? ScopeOf(string apiVersion, string kind);

    /// <summary>What stands in a field; null when the kind has no such field.</summary>
    /// <param name="apiVersion">Group and version.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="path">The field path, as <c>spec.containers[0].image</c>.</param>
    FieldType? FieldAt(string apiVersion, string kind, string path);
}

/// <summary>What a schema says of a field.</summary>
public enum FieldType
{
    /// <summary>Anything, or nothing is said.</summary>
    Any,

    /// <summary>A text.</summary>
    String,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>An object.</summary>
    Object,

    /// <summary>A list.</summary>
    Array,

    /// <summary>A whole number or a text.</summary>
    IntegerOrString,
}
