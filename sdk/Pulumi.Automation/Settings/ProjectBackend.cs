namespace Pulumi.Automation;

/// <summary>Where the states of a project's stacks are kept.</summary>
public class ProjectBackend
{
    /// <summary>The backend's address; null for the one that is logged in to.</summary>
    public string? Url { get; set; }
}
