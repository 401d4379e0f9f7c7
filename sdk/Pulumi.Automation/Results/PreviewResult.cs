using System.Collections.Immutable;

namespace Pulumi.Automation;

/// <summary>What an update would do.</summary>
public class PreviewResult
{
    internal PreviewResult(Commands.CommandResult result, IImmutableDictionary<OperationType, int> changeSummary)
    {
        StandardOutput = result.StandardOutput;
        StandardError = result.StandardError;
        ChangeSummary = changeSummary;
    }

    /// <summary>All the preview wrote to standard output.</summary>
    public string StandardOutput { get; }

    /// <summary>All it wrote to standard error.</summary>
    public string StandardError { get; }

    /// <summary>How many resources each kind of step would concern.</summary>
    public IImmutableDictionary<OperationType, int> ChangeSummary { get; }
}
