namespace Pulumi;

/// <summary>Knows when everything the program started has ended, or that something failed.</summary>
internal sealed class Runner
{
    private readonly List<Exception> failures = [];
    private readonly TaskCompletionSource idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource failed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // One is held until the program itself is added: what it starts may end before that.
    private int pending = 1;

    /// <summary>What has failed so far, in order.</summary>
    public IReadOnlyList<Exception> Failures
    {
        get
        {
            lock (failures)
            {
                return [.. failures];
            }
        }
    }

    /// <summary>Ends when no task is left.</summary>
    public Task Idle => idle.Task;

    /// <summary>Makes the run that is going on, if any, wait for a task.</summary>
    public static void Track(Task task)
    {
        // Most outputs are complete when they are made; they need no bookkeeping.
        if (!task.IsCompletedSuccessfully)
        {
            Deployment.Ambient?.Runner.Add(task);
        }
    }

    /// <summary>Waits for a task.</summary>
    public void Add(Task task)
    {
        if (task.IsCompletedSuccessfully)
        {
            return;
        }

        Interlocked.Increment(ref pending);
        task.ContinueWith(
            static (done, runner) => ((Runner)runner!).Complete(done),
            this,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    /// <summary>Ends when no task is left or one has failed.</summary>
    public async Task RunAsync(Task program, CancellationToken cancellation)
    {
        // The program is one of the tasks, and others can only come from one that has not ended: none left is the end.
        Add(program);
        Release();
        await Task.WhenAny(idle.Task, failed.Task).WaitAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Something has begun that reports its end itself: cheaper than a task.</summary>
    public void Begin() => Interlocked.Increment(ref pending);

    /// <summary>It has ended.</summary>
    public void End(Exception? failure)
    {
        if (failure is not null)
        {
            Fail([failure]);
        }

        Release();
    }

    private void Complete(Task task)
    {
        if (!task.IsCompletedSuccessfully)
        {
            Fail(task.Exception?.InnerExceptions ?? (IReadOnlyList<Exception>)[new TaskCanceledException(task)]);
        }

        Release();
    }

    private void Release()
    {
        if (Interlocked.Decrement(ref pending) == 0)
        {
            idle.TrySetResult();
        }
    }

    private void Fail(IReadOnlyList<Exception> thrown)
    {
        lock (failures)
        {
            foreach (var exception in thrown)
            {
                // Everything computed from a failed value fails with the same exception; it is told once.
                if (!failures.Contains(exception, ReferenceEqualityComparer.Instance))
                {
                    failures.Add(exception);
                }
            }
        }

        failed.TrySetResult();
    }
}
