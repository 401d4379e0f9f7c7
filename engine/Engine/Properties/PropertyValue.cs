using System.Collections.Immutable;

namespace Infra.Engine;

/// <summary>A value of a resource's inputs or outputs. Equal values are equal as records.</summary>
public abstract record PropertyValue
{
    private PropertyValue()
    {
    }

    /// <summary>Whether this value is unknown or has an unknown anywhere inside.</summary>
    public virtual bool ContainsUnknowns => false;

    /// <summary>Whether this value is secret or has a secret anywhere inside.</summary>
    public virtual bool ContainsSecrets => false;

    /// <summary>JSON null.</summary>
    public sealed record Null : PropertyValue
    {
        private Null()
        {
        }

        /// <summary>The only one.</summary>
        public static Null Instance { get; } = new();
    }

    /// <summary>A boolean.</summary>
    public sealed record Bool(bool Value) : PropertyValue;

    /// <summary>A number; the protocol knows IEEE doubles only.</summary>
    public sealed record Number(double Value) : PropertyValue
    {
        /// <inheritdoc/>
        public bool Equals(Number? other) => other is not null && Value.Equals(other.Value);

        /// <inheritdoc/>
        public override int GetHashCode() => Value.GetHashCode();
    }

    /// <summary>A string.</summary>
    public sealed record Text(string Value) : PropertyValue;

    /// <summary>A list.</summary>
    public sealed record List(ImmutableArray<PropertyValue> Items) : PropertyValue
    {
        /// <inheritdoc/>
        public override bool ContainsUnknowns => Items.Any(static item => item.ContainsUnknowns);

        /// <inheritdoc/>
        public override bool ContainsSecrets => Items.Any(static item => item.ContainsSecrets);

        /// <inheritdoc/>
        public bool Equals(List? other) => other is not null && Items.SequenceEqual(other.Items);

        /// <inheritdoc/>
        public override int GetHashCode() => Items.Length;
    }

    /// <summary>An object.</summary>
    public sealed record Map(PropertyMap Properties) : PropertyValue
    {
        /// <inheritdoc/>
        public override bool ContainsUnknowns => Properties.ContainsUnknowns;

        /// <inheritdoc/>
        public override bool ContainsSecrets => Properties.ContainsSecrets;
    }

    /// <summary>A value that people must not see in clear.</summary>
    public sealed record Secret(PropertyValue Value) : PropertyValue
    {
        /// <inheritdoc/>
        public override bool ContainsUnknowns => Value.ContainsUnknowns;

        /// <inheritdoc/>
        public override bool ContainsSecrets => true;
    }

    /// <summary>A value that is known only after the deployment.</summary>
    public sealed record Unknown : PropertyValue
    {
        private Unknown()
        {
        }

        /// <summary>The only one.</summary>
        public static Unknown Instance { get; } = new();

        /// <inheritdoc/>
        public override bool ContainsUnknowns => true;
    }

    /// <summary>A file or text as a value. Exactly one of text, path and uri is set.</summary>
    public sealed record Asset(string? TextContent, string? Path, string? Uri, string? Hash) : PropertyValue;

    /// <summary>A tree of files as a value. Exactly one of entries, path and uri is set.</summary>
    public sealed record Archive(PropertyMap? Entries, string? Path, string? Uri, string? Hash) : PropertyValue;

    /// <summary>Another resource as a value.</summary>
    /// <param name="Urn">Which resource.</param>
    /// <param name="Id">Its id: null for a component, <see cref="Unknown"/> before it exists.</param>
    /// <param name="PackageVersion">Version of its package, "" when not given.</param>
    public sealed record Reference(Urn Urn, PropertyValue? Id, string PackageVersion) : PropertyValue
    {
        /// <inheritdoc/>
        public override bool ContainsUnknowns => Id is Unknown;
    }

    /// <summary>A string as a value.</summary>
    public static implicit operator PropertyValue(string value) => new Text(value);

    /// <summary>A boolean as a value.</summary>
    public static implicit operator PropertyValue(bool value) => new Bool(value);

    /// <summary>A number as a value.</summary>
    public static implicit operator PropertyValue(double value) => new Number(value);

    /// <summary>An object as a value.</summary>
    public static implicit operator PropertyValue(PropertyMap value) => new Map(value);
}
