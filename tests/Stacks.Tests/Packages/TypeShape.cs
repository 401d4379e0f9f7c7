using System.Collections.Immutable;

namespace Infra.Stacks.Tests.Packages;

/// <summary>What a value may be. Its text is the same whichever file it was read from.</summary>
internal abstract record TypeShape
{
    /// <summary>A value of one kind.</summary>
    /// <param name="Name"><c>string</c>, <c>number</c> (whole ones too), <c>boolean</c>, <c>any</c>.</param>
    public sealed record Plain(string Name) : TypeShape
    {
        /// <inheritdoc/>
        public override string ToString() => Name;
    }

    /// <summary>Many of a kind, in order.</summary>
    public sealed record Many(TypeShape Item) : TypeShape
    {
        /// <inheritdoc/>
        public override string ToString() => $"list of {Item}";
    }

    /// <summary>Many of a kind, by name.</summary>
    public sealed record Map(TypeShape Item) : TypeShape
    {
        /// <inheritdoc/>
        public override string ToString() => $"map of {Item}";
    }

    /// <summary>A type with properties, as <c>eks.ClusterVpcConfig</c>.</summary>
    public sealed record Named(string Name) : TypeShape
    {
        /// <inheritdoc/>
        public override string ToString() => Name;
    }

    /// <summary>One of several.</summary>
    public sealed record Either(ImmutableArray<TypeShape> Choices) : TypeShape
    {
        /// <inheritdoc/>
        public override string ToString() =>
            string.Join(" or ", Choices.Select(static choice => $"{choice}").Order(StringComparer.Ordinal));
    }

    /// <summary>The choices that there are: one of one is that one.</summary>
    public static TypeShape OneOf(IEnumerable<TypeShape> choices)
    {
        var distinct = choices.DistinctBy(static choice => $"{choice}").ToImmutableArray();
        return distinct is [var only] ? only : new Either(distinct);
    }
}

/// <summary>A property.</summary>
/// <param name="Type">What it may be.</param>
/// <param name="IsRequired">Whether it is always there.</param>
internal sealed record PropertyShape(TypeShape Type, bool IsRequired);

/// <summary>A type with properties, by their names.</summary>
internal sealed class ObjectShape : Dictionary<string, PropertyShape>
{
    /// <summary>A type with no property yet.</summary>
    public ObjectShape()
        : base(StringComparer.Ordinal)
    {
    }
}

/// <summary>A resource, a provider, or a function.</summary>
/// <param name="Inputs">What it takes.</param>
/// <param name="Outputs">What it gives.</param>
/// <param name="Secrets">Outputs that are always secret.</param>
internal sealed record MemberShape(ObjectShape Inputs, ObjectShape Outputs, IReadOnlySet<string> Secrets);
