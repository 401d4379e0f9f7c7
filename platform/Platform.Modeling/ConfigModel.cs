using System.Collections.Concurrent;
using System.Text.Json.Nodes;

using Infra.Platform.Modeling.Reading;

namespace Infra.Platform.Modeling;

/// <summary>What the data of an EnvironmentConfig is: the values which a control plane or an Environment gives to
/// Compositions, as a record.</summary>
public sealed record ConfigModel
{
    private static readonly ConcurrentDictionary<Type, ConfigModel> Models = new();

    /// <summary>The record that it was read from.</summary>
    public required Type Record { get; init; }

    /// <summary>What it is, in a sentence or two.</summary>
    public required string Description { get; init; }

    /// <summary>The values, below <c>data</c>.</summary>
    public required ObjectType Data { get; init; }

    /// <summary>What a record says, read once and kept.</summary>
    /// <typeparam name="TData">A record whose properties are required, have a default, or are nullable.</typeparam>
    /// <exception cref="ModelException">The record has mistakes: all of them.</exception>
    public static ConfigModel Of<TData>()
        where TData : class => Models.GetOrAdd(typeof(TData), Read);

    /// <summary>A record as the <c>data</c> of an EnvironmentConfig, with every default written out.</summary>
    /// <param name="value">An object of the record.</param>
    public JsonObject DataOf(object value) => RecordWriter.Write(value, Data);

    private static ConfigModel Read(Type record)
    {
        var mistakes = new Mistakes();
        var data = new RecordReader(mistakes, RecordUse.Config).Read(record);
        new RuleCheck(mistakes).Of(data, Naming.Of(record));
        var description = XmlDocumentation.Of(record.Assembly).Summary(record);
        if (description is null)
        {
            mistakes.Add(Naming.Of(record), "has no description; write a <summary> above it");
        }

        mistakes.ThrowIfAny(Naming.Of(record));
        return new() { Record = record, Description = description!, Data = data };
    }
}
