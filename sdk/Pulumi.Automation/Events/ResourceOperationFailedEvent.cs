using System.Text.Json;

namespace Pulumi.Automation.Events;

/// <summary>A step failed.</summary>
public class ResourceOperationFailedEvent
{
    internal ResourceOperationFailedEvent(JsonElement json)
    {
        Metadata = new StepEventMetadata(json.GetProperty("metadata"));
        Status = json.Number("status") ?? 0;
        Steps = json.Number("steps") ?? 0;
    }

    /// <summary>The step.</summary>
    public StepEventMetadata Metadata { get; }

    /// <summary>0: nothing was done; 1: a part; 2: nobody knows.</summary>
    public int Status { get; }

    /// <summary>How many steps had ended before.</summary>
    public int Steps { get; }
}
