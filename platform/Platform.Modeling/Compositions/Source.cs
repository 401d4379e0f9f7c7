using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Infra.Platform.Modeling.Compositions;

/// <summary>Where a value of a composed object comes from, and what is done to it on the way.</summary>
public abstract class Source
{
    private protected Source(SourceFacts facts) => Facts = facts;

    internal SourceFacts Facts { get; }
}

/// <summary>A source of values of one C# type; <see cref="Sources"/> has what can be done to them.</summary>
/// <typeparam name="T">The type of the value as it is now.</typeparam>
public sealed class Source<T> : Source
{
    internal Source(SourceFacts facts)
        : base(facts)
    {
    }

    /// <summary>Without the value the object is not composed, and the claim says so in a warning, instead of an object
    /// that lacks a field. For a value that is always there; data of the environment is read so anyhow.</summary>
    public Source<T> Required() => new(Facts with { IsRequired = true });
}

/// <summary>Which object a source reads.</summary>
internal enum SourceSide
{
    /// <summary>The claim.</summary>
    Composite,

    /// <summary>The data of EnvironmentConfigs.</summary>
    Environment,

    /// <summary>The composed object itself, as it is in the cluster.</summary>
    Observed,
}

/// <summary>All that is known about a source.</summary>
internal sealed record SourceFacts(SourceSide Side, string Text)
{
    /// <summary>The field path; null for a combination.</summary>
    public string? Path { get; init; }

    /// <summary>Texts put together by a format; null for a single field.</summary>
    public Combination? Combination { get; init; }

    /// <summary>What the record says of the value; null once it was changed, or when no record says it.</summary>
    public ApiType? Type { get; init; }

    public ValueKind Kind { get; init; }

    /// <summary>Whether the value can be missing from an object that is right.</summary>
    public bool MayBeAbsent { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>Whether the name of the claim is part of the value, so that no two claims give the same.</summary>
    public bool HoldsName { get; init; }

    /// <summary>Whether a user wrote it, or part of it, other than as the name of the claim.</summary>
    public bool HoldsUserText { get; init; }

    public bool IsSecret { get; init; }

    /// <summary>The longest text it can be; null when that is not known.</summary>
    public int? MaxLength { get; init; }

    public ImmutableList<JsonObject> Steps { get; init; } = [];

    /// <summary>What is wrong with it; told where it is used.</summary>
    public ImmutableList<string> Problems { get; init; } = [];

    /// <summary>The fields that it reads.</summary>
    public IEnumerable<string> Reads =>
        Combination is { } parts ? parts.Variables.Select(static v => v.Path!) : [Path!];

    public SourceFacts But(string problem) => this with { Problems = Problems.Add(problem) };
}

/// <summary>Fields which a format puts together.</summary>
internal sealed record Combination(string Format, ImmutableList<SourceFacts> Variables);
