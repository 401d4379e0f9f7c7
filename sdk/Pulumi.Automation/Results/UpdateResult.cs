namespace Pulumi.Automation;

/// <summary>How an operation went.</summary>
public class UpdateResult
{
    internal UpdateResult(Commands.CommandResult result, UpdateSummary summary)
    {
        StandardOutput = result.StandardOutput;
        StandardError = result.StandardError;
        Summary = summary;
    }

    /// <summary>All it wrote to standard output.</summary>
    public string StandardOutput { get; }

    /// <summary>All it wrote to standard error.</summary>
    public string StandardError { get; }

    /// <summary>Its entry in the history.</summary>
    public UpdateSummary Summary { get; }
}
