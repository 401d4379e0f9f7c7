using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi;

/// <summary>Writes the values of outputs and inputs inside other values, and notes those that are not there
/// yet.</summary>
internal sealed class OutputJsonConverter : JsonConverter<object>
{
    /// <summary>What must end before the values can be written.</summary>
    public List<Task> Missing { get; } = [];

    /// <summary>Whether all written so far are known, whether one is secret, and where they come from.</summary>
    public OutputData<int> Seen { get; private set; } = OutputData.Known(0);

    public override bool CanConvert(Type typeToConvert) =>
        typeof(IOutput).IsAssignableFrom(typeToConvert) || typeof(IInput).IsAssignableFrom(typeToConvert);

    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException(
            "Outputs are not read from JSON; use Output.JsonDeserialize with the type of the value.");

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        var output = value as IOutput ?? ((IInput)value).ToUntypedOutput();
        if (!output.TryGetData(out var data))
        {
            Missing.Add(output.Completion);
            writer.WriteNullValue();
            return;
        }

        Seen = Seen.From(data);
        if (!data.IsKnown || data.Value is null)
        {
            writer.WriteNullValue();
            return;
        }

        JsonSerializer.Serialize(writer, data.Value, data.Value.GetType(), options);
    }
}
