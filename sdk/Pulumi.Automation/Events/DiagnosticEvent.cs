using System.Text.Json;

namespace Pulumi.Automation.Events;

/// <summary>A message about a resource or about the whole.</summary>
public class DiagnosticEvent
{
    internal DiagnosticEvent(JsonElement json)
    {
        Urn = json.Text("urn");
        Prefix = json.Text("prefix");
        Color = json.TextOrEmpty("color");
        Message = json.TextOrEmpty("message");
        Severity = json.TextOrEmpty("severity");
        StreamId = json.Text("streamID");
        Ephemeral = json.Flag("ephemeral");
    }

    /// <summary>The resource; null for the whole.</summary>
    public string? Urn { get; }

    /// <summary>What stands before the message.</summary>
    public string? Prefix { get; }

    /// <summary>How colour tags are meant.</summary>
    public string Color { get; }

    /// <summary>The text, with colour tags unless colours are off.</summary>
    public string Message { get; }

    /// <summary><c>debug</c>, <c>info</c>, <c>info#err</c>, <c>warning</c> or <c>error</c>.</summary>
    public string Severity { get; }

    /// <summary>Messages of one stream belong together.</summary>
    public string? StreamId { get; }

    /// <summary>Whether it is shown only while it is the latest.</summary>
    public bool? Ephemeral { get; }
}
