namespace Infra.Platform.Documents.Compatibility;

/// <summary>Who writes or reads what a document publishes, in the words of a message.</summary>
/// <param name="One">One of them, as in "every … has to".</param>
internal sealed record Audience(string One)
{
    /// <summary>YAML in a management repository.</summary>
    public static Audience Claims { get; } = new("claim");

    /// <summary>Scripts, probes and mappings that read what the platform reports.</summary>
    public static Audience StatusReaders { get; } = new("reader of the status");

    /// <summary>Pods that take their settings from the connection secret.</summary>
    public static Audience SecretReaders { get; } = new("app that reads the secret");

    /// <summary>Whoever dispatches the workflow, the portal included.</summary>
    public static Audience WorkflowCallers { get; } = new("caller of the workflow");

    /// <summary>What stands in the portal's catalog already, and whatever else writes to it.</summary>
    public static Audience Entities { get; } = new("catalog entity");

    /// <summary>People and scripts that start the portal's action.</summary>
    public static Audience ActionRequests { get; } = new("request of the action");
}
