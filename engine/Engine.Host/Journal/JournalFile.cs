using System.Text.Json;

namespace Infra.Engine.Host;

/// <summary>
/// What a journal on disk says: over which state it was begun, what happened, and whether that is in a state
/// already.
/// </summary>
/// <param name="Base">Digest of the checkpoint over which it was begun.</param>
/// <param name="Compacted">Digest of the checkpoint that has everything in it; null while there is none.</param>
/// <param name="Entries">What happened.</param>
/// <param name="TornBytes">How many bytes at the end were not written whole.</param>
internal sealed record JournalFile(string Base, string? Compacted, IReadOnlyList<JournalEntry> Entries, int TornBytes)
{
    /// <summary>The base of a journal.</summary>
    public const string BaseField = "base";

    /// <summary>The end of a journal.</summary>
    public const string CompactedField = "compacted";

    /// <summary>Whether this is about the checkpoint with this digest.</summary>
    public bool Belongs(string digest) => Base == digest || Compacted == digest;

    /// <summary>Reads a journal; what was not written to its end is left out.</summary>
    /// <exception cref="StateException">A whole line is not an entry that this engine writes.</exception>
    public static JournalFile Parse(ReadOnlySpan<byte> file, string source, SecretBox secrets)
    {
        var rest = file;
        var baseDigest = JournalLines.TryTake(ref rest, out var head) ? Mark(head, BaseField) ?? "" : "";
        string? compacted = null;
        var entries = new List<JournalEntry>();
        while (JournalLines.TryTake(ref rest, out var line))
        {
            compacted = Mark(line, CompactedField);
            if (compacted is null)
            {
                entries.Add(Entry(line, source, entries.Count + 2, secrets));
            }
        }

        return new JournalFile(baseDigest, compacted, entries, rest.Length);
    }

    /// <summary>Writes a line that is no entry.</summary>
    public static void WriteMark(StateJsonWriter json, string field, string value)
    {
        json.Clear();
        json.StartObject();
        json.Property(field, value);
        json.EndObject();
        JournalLines.End(json, 0);
    }

    private static JournalEntry Entry(ReadOnlySpan<byte> line, string source, int number, SecretBox secrets)
    {
        try
        {
            return JournalEntryJson.Read(line, secrets);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or FormatException)
        {
            throw new StateException(
                StateProblem.Corrupt, $"{source}:{number}: the journal is corrupt: {problem.Message}", problem);
        }
    }

    private static string? Mark(ReadOnlySpan<byte> line, string field)
    {
        var json = JsonReading.Over(line);
        json.Read();
        return json.NextProperty() == field ? json.GetString() : null;
    }
}
