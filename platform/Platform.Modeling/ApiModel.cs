using System.Collections.Concurrent;
using System.Text.Json.Nodes;

using Infra.Platform.Modeling.Reading;

namespace Infra.Platform.Modeling;

/// <summary>One API of the platform: what its record says, read once and checked. Every document is written from
/// it.</summary>
public sealed record ApiModel
{
    private static readonly ConcurrentDictionary<Type, ApiModel> Models = new();

    /// <summary>The record that it was read from.</summary>
    public required Type Record { get; init; }

    /// <summary>The API group, as <c>platform.example.org</c>.</summary>
    public required string Group { get; init; }

    /// <summary>The version in the group, as <c>v1alpha1</c>.</summary>
    public required string Version { get; init; }

    /// <summary>The kind, as <c>SqlDatabase</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The kind in words, as <c>SQL database</c>: what a portal calls it.</summary>
    public required string Title { get; init; }

    /// <summary>The name in addresses, as <c>sqldatabases</c>.</summary>
    public required string Plural { get; init; }

    /// <summary>The kind in lower case.</summary>
    public required string Singular { get; init; }

    /// <summary>What people type instead of the plural name.</summary>
    public IReadOnlyList<string> ShortNames { get; init; } = [];

    /// <summary>Where its objects live.</summary>
    public required ApiScope Scope { get; init; }

    /// <summary>What it is, in a sentence or two.</summary>
    public required string Description { get; init; }

    /// <summary>What else a user should know; null when there is no more to say.</summary>
    public string? Remarks { get; init; }

    /// <summary>The longest name that an object of it may have, at most 63: the smallest budget of its
    /// Compositions.</summary>
    public required int NameMaxLength { get; init; }

    /// <summary>What the user asks for, below <c>spec</c>.</summary>
    public required ObjectType Spec { get; init; }

    /// <summary>What the platform answers, below <c>status</c>. Never required, without defaults.</summary>
    public ObjectType Status { get; init; } = new();

    /// <summary>The columns of <c>kubectl get</c>, in order.</summary>
    public IReadOnlyList<PrinterColumn> PrinterColumns { get; init; } = [];

    /// <summary>Objects that are right and worth showing; at least one.</summary>
    public IReadOnlyList<ApiExample> Examples { get; init; } = [];

    /// <summary>Group and version as a document writes them.</summary>
    public string ApiVersion => $"{Group}/{Version}";

    /// <summary>The name which its definition must have.</summary>
    public string DefinitionName => $"{Plural}.{Group}";

    /// <summary>What a record says, read once and kept.</summary>
    /// <typeparam name="TApi">A record with <see cref="PlatformApiAttribute"/>.</typeparam>
    /// <exception cref="ModelException">The record has mistakes: all of them.</exception>
    public static ApiModel Of<TApi>()
        where TApi : class => Models.GetOrAdd(typeof(TApi), ApiReader.Read);

    /// <summary>An object of the API as a document's <c>spec</c>, with every default written out.</summary>
    /// <param name="value">An object of the record.</param>
    public JsonObject SpecOf(object value) => RecordWriter.Write(value, Spec);
}
