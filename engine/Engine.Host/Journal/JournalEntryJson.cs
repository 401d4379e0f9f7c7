using System.Collections.Immutable;
using System.Text.Json;

namespace Infra.Engine.Host;

/// <summary>
/// Journal entries as JSON: the first name says which entry, its number which operation it belongs to.
/// </summary>
internal static class JournalEntryJson
{
    /// <summary>Writes one entry.</summary>
    public static void Write(StateJsonWriter json, JournalEntry entry, SecretBox secrets)
    {
        json.StartObject();
        switch (entry)
        {
            case JournalEntry.Kept kept:
                json.Name("kept");
                Numbers(json, kept.Indexes);
                break;
            case JournalEntry.Outputs outputs:
                json.Property("outputs", outputs.Urn.Value);
                json.Name("values");
                PropertyJsonWriter.Write(json, outputs.Values, secrets, PlaceOfOutputs(outputs.Urn));
                break;
            case JournalEntry.Settled settled:
                json.Property("settled", settled.Urn.Value);
                break;
            default:
                WriteStep(json, entry, secrets);
                break;
        }

        json.EndObject();
    }

    private static void WriteStep(StateJsonWriter json, JournalEntry entry, SecretBox secrets)
    {
        var (name, sequence, index, state) = entry switch
        {
            JournalEntry.Begin begin => ("begin", begin.Sequence, null, begin.Operation.Resource),
            JournalEntry.End end => ("end", end.Sequence, null, null),
            JournalEntry.Put put => ("put", put.Sequence, put.Replaces, put.State),
            JournalEntry.Amend amend => ("amend", amend.Sequence, amend.Index, amend.State),
            JournalEntry.Remove remove => ("remove", remove.Sequence, (int?)remove.Index, (ResourceState?)null),
            JournalEntry.Adopted adopted => ("adopted", 0, adopted.Supersedes, adopted.State),
            _ => throw new InvalidOperationException($"bug: {entry.GetType().Name} has no form in journals"),
        };
        json.Property(name, sequence);
        if (entry is JournalEntry.Begin { Operation.Kind: var kind })
        {
            json.Property("kind", PendingOperationJson.NameOf(kind));
        }

        if (index is { } at)
        {
            json.Property("index", at);
        }

        if (entry is JournalEntry.Put { Retire: true })
        {
            json.Property("retire", 1);
        }

        if (state is not null)
        {
            json.Name("resource");
            ResourceJsonWriter.Write(json, state, secrets);
        }
    }

    /// <summary>Reads one entry.</summary>
    /// <exception cref="JsonException">It is none that this engine writes.</exception>
    public static JournalEntry Read(ReadOnlySpan<byte> line, SecretBox secrets)
    {
        var json = JsonReading.Over(line);
        json.Read();
        json.Expect(JsonTokenType.StartObject);
        var kind = json.NextProperty();
        var urn = json.TokenType == JsonTokenType.String ? new Urn(json.GetString()!) : default;
        var sequence = json.TokenType == JsonTokenType.Number ? json.GetInt64() : 0;
        var indexes = json.TokenType == JsonTokenType.StartArray ? ReadNumbers(ref json) : [];
        var fields = Fields.Read(ref json, line, secrets, urn);
        return kind switch
        {
            "begin" => new JournalEntry.Begin(
                sequence, new PendingOperation(fields.State, PendingOperationJson.Parse(fields.Kind))),
            "end" => new JournalEntry.End(sequence),
            "put" => new JournalEntry.Put(sequence, fields.State, fields.Index, fields.Retire),
            "kept" => new JournalEntry.Kept(indexes),
            "amend" => new JournalEntry.Amend(sequence, fields.At, fields.State),
            "remove" => new JournalEntry.Remove(sequence, fields.At),
            "outputs" => new JournalEntry.Outputs(urn, fields.Values),
            "adopted" => new JournalEntry.Adopted(fields.State, fields.Index),
            "settled" => new JournalEntry.Settled(urn),
            _ => throw new JsonException($"'{kind}' is no journal entry"),
        };
    }

    private static ulong PlaceOfOutputs(Urn urn) =>
        PropertyJsonWriter.Place(ResourceJsonWriter.PlaceOf(urn), "outputs");

    private static void Numbers(StateJsonWriter json, ImmutableArray<int> values)
    {
        json.StartArray();
        foreach (var value in values)
        {
            json.Element();
            json.Number(value);
        }

        json.EndArray();
    }

    private static ImmutableArray<int> ReadNumbers(ref Utf8JsonReader json)
    {
        var numbers = ImmutableArray.CreateBuilder<int>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            numbers.Add(json.GetInt32());
        }

        return numbers.DrainToImmutable();
    }

    private sealed record Fields(ResourceState? Resource, string? Kind, int? Index, bool Retire, PropertyMap Values)
    {
        public int At => Index ?? throw new JsonException("no index");

        public ResourceState State => Resource ?? throw new JsonException("no resource");

        public static Fields Read(ref Utf8JsonReader json, ReadOnlySpan<byte> line, SecretBox secrets, Urn urn)
        {
            var fields = new Fields(null, null, null, false, PropertyMap.Empty);
            while (json.NextProperty() is { } name)
            {
                fields = name switch
                {
                    "resource" => fields with { Resource = ResourceJsonReader.Read(ref json, secrets, line) },
                    "kind" => fields with { Kind = json.GetString() },
                    "index" => fields with { Index = json.GetInt32() },
                    "retire" => fields with { Retire = true },
                    "values" => fields with
                    {
                        Values = PropertyJsonReader.ReadMap(ref json, secrets, PlaceOfOutputs(urn)),
                    },
                    _ => throw new JsonException($"'{name}' is no field of a journal entry"),
                };
            }

            return fields;
        }
    }
}
