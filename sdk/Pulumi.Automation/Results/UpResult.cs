using System.Collections.Immutable;

namespace Pulumi.Automation;

/// <summary>How an update went.</summary>
public sealed class UpResult : UpdateResult
{
    internal UpResult(
        Commands.CommandResult result, UpdateSummary summary, IImmutableDictionary<string, OutputValue> outputs)
        : base(result, summary)
    {
        Outputs = outputs;
    }

    /// <summary>The outputs of the stack.</summary>
    public IImmutableDictionary<string, OutputValue> Outputs { get; }
}
