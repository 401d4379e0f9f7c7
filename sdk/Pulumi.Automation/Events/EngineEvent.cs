using System.Text.Json;

namespace Pulumi.Automation.Events;

/// <summary>Something that happened in an operation.</summary>
/// <remarks>One of the events is set; none when this library does not know the kind.</remarks>
public class EngineEvent
{
    private EngineEvent(JsonElement json)
    {
        Sequence = json.Number("sequence") ?? 0;
        Timestamp = json.Number("timestamp") ?? 0;
        foreach (var member in json.EnumerateObject())
        {
            var content = member.Value;
            switch (member.Name)
            {
                case "cancelEvent":
                    CancelEvent = new CancelEvent();
                    break;
                case "stdoutEvent":
                    StandardOutputEvent = new StandardOutputEngineEvent(content);
                    break;
                case "diagnosticEvent":
                    DiagnosticEvent = new DiagnosticEvent(content);
                    break;
                case "preludeEvent":
                    PreludeEvent = new PreludeEvent(content);
                    break;
                case "summaryEvent":
                    SummaryEvent = new SummaryEvent(content);
                    break;
                case "resourcePreEvent":
                    ResourcePreEvent = new ResourcePreEvent(content);
                    break;
                case "resOutputsEvent":
                    ResourceOutputsEvent = new ResourceOutputsEvent(content);
                    break;
                case "resOpFailedEvent":
                    ResourceOperationFailedEvent = new ResourceOperationFailedEvent(content);
                    break;
                case "policyEvent":
                    PolicyEvent = new PolicyEvent(content);
                    break;
            }
        }
    }

    /// <summary>Counts the events of an operation from 0.</summary>
    public int Sequence { get; }

    /// <summary>When it happened, in seconds since 1970.</summary>
    public int Timestamp { get; }

    /// <summary>No event follows.</summary>
    public CancelEvent? CancelEvent { get; }

    /// <summary>A line for standard output.</summary>
    public StandardOutputEngineEvent? StandardOutputEvent { get; }

    /// <summary>A message.</summary>
    public DiagnosticEvent? DiagnosticEvent { get; }

    /// <summary>The operation begins.</summary>
    public PreludeEvent? PreludeEvent { get; }

    /// <summary>The operation has ended.</summary>
    public SummaryEvent? SummaryEvent { get; }

    /// <summary>A step is about to be taken.</summary>
    public ResourcePreEvent? ResourcePreEvent { get; }

    /// <summary>A step was taken.</summary>
    public ResourceOutputsEvent? ResourceOutputsEvent { get; }

    /// <summary>A step failed.</summary>
    public ResourceOperationFailedEvent? ResourceOperationFailedEvent { get; }

    /// <summary>A resource breaks a policy.</summary>
    public PolicyEvent? PolicyEvent { get; }

    /// <summary>The event behind one line of an event log.</summary>
    internal static EngineEvent FromJson(string line) => new(JsonElement.Parse(line));
}
