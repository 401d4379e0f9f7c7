namespace Infra.Engine;

public sealed partial class Deployment
{
    /// <summary>
    /// No registration follows: deletes what was not registered. Called inside SignalAndWaitForShutdown, and when a
    /// program ends well; a second call does nothing.
    /// </summary>
    public Task FinishAsync()
    {
        lock (gate)
        {
            return finishing ??= FinishOnceAsync();
        }
    }

    /// <summary>
    /// Ends the run after a program: finishes when it ended well, waits for steps in flight, emits the summary and the
    /// cancel event. After <see cref="ProgramOutcome.Failed"/> nothing that was not registered is deleted.
    /// </summary>
    public async Task<DeploymentResult> CloseAsync(ProgramOutcome outcome)
    {
        if (outcome == ProgramOutcome.Succeeded)
        {
            await FinishAsync();
        }

        await activity.WhenIdleAsync();
        var programFailed = outcome == ProgramOutcome.Failed;
        await CompleteStackAsync((programFailed && finishing is null) || stepFailed || planFailed || canceled);
        return End(programFailed);
    }

    /// <summary>Deletes everything, and ends the run.</summary>
    public Task<DeploymentResult> DestroyAsync() => WithoutProgramAsync(DeleteUnregisteredAsync);

    /// <summary>Compares everything with the world, records what is found there, and ends the run.</summary>
    public Task<DeploymentResult> RefreshAsync() => WithoutProgramAsync(RefreshAllAsync);

    private async Task<DeploymentResult> WithoutProgramAsync(Func<Task> operation)
    {
        try
        {
            await StartAsync(default);
            await operation();
        }
        catch (StepFailedException)
        {
            // Told when it happened.
        }

        return End(programFailed: false);
    }

    private async Task FinishOnceAsync()
    {
        // Not under the lock: what stops the program here asks for the end again.
        await Task.Yield();
        try
        {
            await StartAsync(default);
        }
        catch (StepFailedException)
        {
            return;
        }

        await activity.WhenIdleAsync();
        if (!stopping.IsCancellationRequested)
        {
            await DeleteUnregisteredAsync();
            if (objected || deletionFailed)
            {
                stopping.Cancel();
            }
        }
    }

    private DeploymentResult End(bool programFailed)
    {
        var word = options.DryRun ? "preview" : "update";
        if (canceled)
        {
            events.Say(null, DiagnosticSeverity.Error, $"{word} canceled");
        }
        else if (objected || deletionFailed || (stepFailed && !(options.ContinueOnError && programFailed)))
        {
            events.Say(null, DiagnosticSeverity.Error, $"{word} failed");
        }

        var failed = programFailed || stepFailed || planFailed || objected || canceled;
        events.Close(
            ports.Time.GetElapsedTime(startedAt), failed ? OperationResult.Failed : OperationResult.Succeeded);
        return new DeploymentResult(
            options.DryRun ? old : recorder.Ledger.ToSnapshot(),
            canceled ? OperationResult.Canceled : failed ? OperationResult.Failed : OperationResult.Succeeded,
            events.Changes);
    }
}
