using System.Collections.Immutable;

namespace Infra.Engine.Host.Simulation;

/// <summary>What a schema says a value may be.</summary>
internal abstract record TypeSchema
{
    private TypeSchema()
    {
    }

    /// <summary>What an error calls it.</summary>
    public abstract string Text { get; }

    /// <summary>Anything.</summary>
    public sealed record Any : TypeSchema
    {
        /// <summary>The only one that is needed.</summary>
        public static Any Instance { get; } = new();

        /// <inheritdoc/>
        public override string Text => "any";
    }

    /// <summary>One of <c>boolean</c>, <c>integer</c>, <c>number</c>, <c>string</c>.</summary>
    public sealed record Scalar(string Name) : TypeSchema
    {
        /// <inheritdoc/>
        public override string Text => Name;
    }

    /// <summary>An asset or an archive.</summary>
    public sealed record Asset : TypeSchema
    {
        /// <inheritdoc/>
        public override string Text => "asset or archive";
    }

    /// <summary>One of these values.</summary>
    public sealed record Enum(ImmutableArray<PropertyValue> Values) : TypeSchema
    {
        /// <inheritdoc/>
        public override string Text => "one of " + string.Join(", ", Values.Select(InputCheck.Show));
    }

    /// <summary>A list.</summary>
    public sealed record List(TypeSchema Element) : TypeSchema
    {
        /// <inheritdoc/>
        public override string Text => $"list of {Element.Text}";
    }

    /// <summary>An object with any keys.</summary>
    public sealed record Map(TypeSchema Element) : TypeSchema
    {
        /// <inheritdoc/>
        public override string Text => $"map of {Element.Text}";
    }

    /// <summary>One of several types.</summary>
    public sealed record Union(ImmutableArray<TypeSchema> Options) : TypeSchema
    {
        /// <inheritdoc/>
        public override string Text => string.Join(" or ", Options.Select(static option => option.Text));
    }

    /// <summary>An object with these properties, read when they are needed: types may contain themselves.</summary>
    public sealed record Object(string Token, Lazy<ObjectShape> Shape) : TypeSchema
    {
        /// <inheritdoc/>
        public override string Text => "object";
    }
}
