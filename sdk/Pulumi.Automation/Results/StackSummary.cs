using System.Text.Json;

namespace Pulumi.Automation;

/// <summary>A stack of a project.</summary>
public class StackSummary
{
    internal StackSummary(JsonElement json)
    {
        Name = json.TextOrEmpty("name");
        IsCurrent = json.Flag("current") ?? false;
        LastUpdate = json.Time("lastUpdate");
        IsUpdateInProgress = json.Flag("updateInProgress") ?? false;
        ResourceCount = json.Number("resourceCount");
        Url = json.Text("url");
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Whether it is selected.</summary>
    public bool IsCurrent { get; }

    /// <summary>When it was last changed; null for never.</summary>
    public DateTimeOffset? LastUpdate { get; }

    /// <summary>Whether an operation runs on it.</summary>
    public bool IsUpdateInProgress { get; }

    /// <summary>How many resources it has.</summary>
    public int? ResourceCount { get; }

    /// <summary>Where people see it.</summary>
    public string? Url { get; }
}
