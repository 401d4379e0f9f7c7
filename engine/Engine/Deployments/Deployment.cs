namespace Infra.Engine;

/// <summary>One run over one stack: takes registrations, plans each, executes it, records it.</summary>
/// <remarks>
/// Planning is one at a time, in the order of registration; execution of different resources is concurrent up to
/// <see cref="DeploymentOptions.Parallel"/>. Every method may be called concurrently.
/// </remarks>
public sealed partial class Deployment
{
    // RegisterAsync(Goal)            → Registered           when its step has been executed
    // ReadAsync(ReadGoal)            → Registered
    // RegisterOutputsAsync(urn, map)                         of components and the stack
    // InvokeAsync(InvokeGoal)        → InvokeResult
    // FinishAsync()                                          end of the program: the delete phase
    // FailAsync / result             → DeploymentResult      snapshot, summary, result
    // DestroyAsync(), RefreshAsync()                         without a program
}
