using System.Runtime.InteropServices;
using System.Text.Json;

namespace Infra.Engine.Host.Simulation;

/// <summary>
/// Records of the world as JSON. Most outputs are the inputs come back: only what differs is written ("echo"), and
/// reading shares the rest again.
/// </summary>
internal static class WorldFormat
{
    // What is written has its secrets sealed already, so that nothing is left to be done about them.
    private static readonly SecretBox Box = SecretBox.InClear();

    /// <summary>Writes one record.</summary>
    public static void Write(StateJsonWriter json, WorldRecord record, SecretSeal seal)
    {
        var it = record.Object;
        json.StartObject();
        json.Property("op", record.Change.ToString());
        json.Property("urn", it.Urn.Value);
        json.Property("id", it.Id);
        json.Property("place", it.Place);
        if (record.Change != WorldChange.Delete)
        {
            json.Name("inputs");
            PropertyJsonWriter.Write(json, seal.Seal(it.Inputs), Box, 0);
            json.Name("outputs");
            PropertyJsonWriter.Write(json, seal.Seal(it.Outputs), Box, 0);
        }

        json.EndObject();
    }

    /// <summary>Reads one record.</summary>
    /// <exception cref="JsonException">The text is no record.</exception>
    public static WorldRecord Read(ReadOnlySpan<byte> line)
    {
        var json = JsonReading.Over(line);
        json.Read();
        var record = PropertyJsonReader.ReadMap(ref json, Box, 0);
        var (inputs, outputs) = (Map(record, "inputs"), Map(record, "outputs"));
        return new(
            Enum.Parse<WorldChange>(Text(record, "op")),
            new(new Urn(Text(record, "urn")), Text(record, "id"), Text(record, "place"), inputs, outputs));
    }

    /// <summary>A value of plain JSON.</summary>
    public static PropertyValue Plain(JsonElement element)
    {
        var json = JsonReading.Over(JsonMarshal.GetRawUtf8Value(element));
        json.Read();
        return PropertyJsonReader.Read(ref json, Box, 0);
    }

    private static string Text(PropertyMap record, string key) =>
        record[key] is PropertyValue.Text text ? text.Value : throw new JsonException($"'{key}' is no text");

    private static PropertyMap Map(PropertyMap record, string key) =>
        record[key] is PropertyValue.Map map ? map.Properties : PropertyMap.Empty;
}
