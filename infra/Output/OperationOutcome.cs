using Infra.Engine;
using Infra.Operations;

using Pulumi.Automation;

namespace Infra.Output;

/// <summary>How an operation ended.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="IsSimulated">Whether nothing real could be touched.</param>
/// <param name="Events">The events of the last phase.</param>
/// <param name="Outputs">The stack's outputs; empty when they are not known.</param>
/// <param name="Failure">Why it failed; null when it did not.</param>
internal sealed record OperationOutcome(
    OperationRequest Request,
    bool? IsSimulated,
    IReadOnlyList<EngineEvent> Events,
    IReadOnlyDictionary<string, OutputValue> Outputs,
    Failure? Failure)
{
    /// <summary>What a deletion leaves and what must go before it; null for anything else.</summary>
    public Teardown? Teardown { get; init; }

    /// <summary>What came up before it, as it is needed; in order.</summary>
    public IReadOnlyList<OperationOutcome> Before { get; init; } = [];

    /// <summary>What the console exits with.</summary>
    public int ExitCode => Failure?.ExitCode ?? ExitCodes.Ok;

    /// <summary>One word for it.</summary>
    public string Result => Failure switch
    {
        null => "succeeded",
        { ExitCode: ExitCodes.Cancelled } => "canceled",
        _ => "failed",
    };
}
