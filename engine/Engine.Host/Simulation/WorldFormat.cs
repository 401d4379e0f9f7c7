using System.Runtime.InteropServices;
using System.Text.Json;

namespace Infra.Engine.Host.Simulation;

/// <summary>
/// Records of the world as JSON. Most outputs are the inputs come back: only what differs is written ("echo"), and
/// reading shares the rest again.
/// </summary>
internal static class WorldFormat
{
    private const string Inputs = "__inputs";

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
            var echo = it.Inputs.Keys.All(it.Outputs.ContainsKey);
            json.Name("echo");
            json.Bool(echo);
            json.Name("outputs");
            WriteOutputs(json, it, echo, seal);
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
        outputs = record["echo"] is PropertyValue.Bool { Value: true } ? Overlay(inputs, outputs) : outputs;
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

    private static void WriteOutputs(StateJsonWriter json, WorldObject it, bool echo, SecretSeal seal)
    {
        json.StartObject();
        foreach (var (key, value) in it.Outputs)
        {
            if (echo && ReferenceEquals(value, it.Inputs[key]))
            {
                continue;
            }

            json.Name(key);
            if (echo && key == Inputs && value is PropertyValue.Map map && ReferenceEquals(map.Properties, it.Inputs))
            {
                json.Bool(true);
                continue;
            }

            PropertyJsonWriter.Write(json, seal.Seal(value), Box, 0);
        }

        json.EndObject();
    }

    private static PropertyMap Overlay(PropertyMap inputs, PropertyMap rest)
    {
        rest = rest[Inputs] is PropertyValue.Bool ? rest.With(Inputs, inputs) : rest;
        if (rest.Count == 0)
        {
            return inputs;
        }

        var keys = new List<string>(rest.Keys);
        var values = new List<PropertyValue>(rest.Select(static pair => pair.Value));
        foreach (var (key, value) in inputs)
        {
            if (!rest.ContainsKey(key))
            {
                keys.Add(key);
                values.Add(value);
            }
        }

        return PropertyMap.FromUnsorted([.. keys], [.. values]);
    }
}
