using System.Text.Json;

namespace Pulumi;

/// <summary>What a property of a resource takes that can be any JSON.</summary>
public sealed class InputJson : Input<JsonElement>
{
    /// <summary>Holds no JSON.</summary>
    public InputJson()
    {
    }

    private InputJson(JsonElement value)
        : base(value)
    {
    }

    private InputJson(Output<JsonElement> value)
        : base(value)
    {
    }

    /// <summary>JSON from its text.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static implicit operator InputJson(string json) => new(Parse(json));

    /// <summary>JSON from a document.</summary>
    public static implicit operator InputJson(JsonDocument document) => new(document.RootElement);

    /// <summary>JSON from an element.</summary>
    public static implicit operator InputJson(JsonElement element) => new(element);

    /// <summary>JSON from an output of its text.</summary>
    public static implicit operator InputJson(Output<string> json) => new(json.Apply(Parse));

    /// <summary>JSON from an output of a document.</summary>
    public static implicit operator InputJson(Output<JsonDocument> document) =>
        new(document.Apply(static known => known.RootElement));

    /// <summary>JSON from an output of an element.</summary>
    public static implicit operator InputJson(Output<JsonElement> element) => new(element);

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
