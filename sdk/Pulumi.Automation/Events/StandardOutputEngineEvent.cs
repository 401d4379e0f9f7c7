using System.Text.Json;

namespace Pulumi.Automation.Events;

/// <summary>A line for standard output.</summary>
public class StandardOutputEngineEvent
{
    internal StandardOutputEngineEvent(JsonElement json)
    {
        Message = json.TextOrEmpty("message");
        Color = json.TextOrEmpty("color");
    }

    /// <summary>The text, with colour tags unless colours are off.</summary>
    public string Message { get; }

    /// <summary>How colour tags are meant.</summary>
    public string Color { get; }
}
