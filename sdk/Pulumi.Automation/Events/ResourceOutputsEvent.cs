using System.Text.Json;

namespace Pulumi.Automation.Events;

/// <summary>A step was taken.</summary>
public class ResourceOutputsEvent
{
    internal ResourceOutputsEvent(JsonElement json)
    {
        Metadata = new StepEventMetadata(json.GetProperty("metadata"));
        Planning = json.Flag("planning");
    }

    /// <summary>The step.</summary>
    public StepEventMetadata Metadata { get; }

    /// <summary>Whether this is a preview.</summary>
    public bool? Planning { get; }
}
