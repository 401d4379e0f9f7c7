namespace Infra.Engine;

/// <summary>One run over one stack: takes registrations, plans each, executes it, records it.</summary>
/// <remarks>
/// Planning is one at a time, in the order of registration; execution of different resources is concurrent up to
/// <see cref="DeploymentOptions.Parallel"/>. Every method may be called concurrently. A deployment runs once: a program's
/// registrations ending with <see cref="CloseAsync"/>, or one of <see cref="DestroyAsync"/> and <see cref="RefreshAsync"/>.
/// </remarks>
public sealed partial class Deployment(DeploymentOptions options, Snapshot old, DeploymentPorts ports)
{
    /// <summary>
    /// Cancelled when no further step begins: a step failed (without continue-on-error) or <see cref="Cancel"/> was called.
    /// The host then ends the program; calls that were open are never answered.
    /// </summary>
    public CancellationToken Stopping => throw Unfinished();

    /// <summary>Registers a resource; ends when its step has been executed.</summary>
    /// <exception cref="RegistrationException">Refused before planning: the program gets this as the call's error.</exception>
    /// <exception cref="StepFailedException">It failed, or the deployment is stopping: the call is never answered.</exception>
    public Task<Registered> RegisterAsync(Goal goal, CancellationToken cancellation) => throw Unfinished();

    /// <summary>Reads an object that others manage.</summary>
    /// <exception cref="RegistrationException">Refused before planning: the program gets this as the call's error.</exception>
    /// <exception cref="StepFailedException">It failed, or the deployment is stopping: the call is never answered.</exception>
    public Task<Registered> ReadAsync(ReadGoal goal, CancellationToken cancellation) => throw Unfinished();

    /// <summary>Takes the outputs of a component or of the stack.</summary>
    /// <exception cref="RegistrationException">The URN was not registered in this run, or twice.</exception>
    public Task RegisterOutputsAsync(Urn urn, PropertyMap outputs) => throw Unfinished();

    /// <summary>Calls a function of a package.</summary>
    /// <exception cref="RegistrationException">The function failed: the program gets this as the call's error.</exception>
    public Task<InvokeResult> InvokeAsync(InvokeGoal goal, CancellationToken cancellation) => throw Unfinished();

    /// <summary>Passes on what the program or its host says, in the order of events.</summary>
    public void Diagnostic(EngineEvent.Diagnostic diagnostic) => throw Unfinished();

    /// <summary>Passes on text for the person, in the order of events.</summary>
    public void Print(string message) => throw Unfinished();

    /// <summary>
    /// No registration follows: deletes what was not registered. Called inside SignalAndWaitForShutdown, and when a
    /// program ends well; a second call does nothing.
    /// </summary>
    public Task FinishAsync() => throw Unfinished();

    /// <summary>
    /// Ends the run after a program: finishes when it ended well, waits for steps in flight, emits the summary and the
    /// cancel event. After <see cref="ProgramOutcome.Failed"/> nothing that was not registered is deleted.
    /// </summary>
    public Task<DeploymentResult> CloseAsync(ProgramOutcome outcome) => throw Unfinished();

    /// <summary>Deletes everything, and ends the run.</summary>
    public Task<DeploymentResult> DestroyAsync() => throw Unfinished();

    /// <summary>Compares everything with the world, records what is found there, and ends the run.</summary>
    public Task<DeploymentResult> RefreshAsync() => throw Unfinished();

    /// <summary>Lets steps in flight end and starts no other; the result is then <see cref="OperationResult.Canceled"/>.</summary>
    public void Cancel() => throw Unfinished();

    private InvalidOperationException Unfinished() => new($"bug: {options} {old} {ports}");
}
