namespace Infra.Engine;

/// <summary>Counts what is under way, so that one can wait for its end.</summary>
internal sealed class Activity : IDisposable
{
    private readonly Lock gate = new();
    private TaskCompletionSource? idle;
    private int running;

    /// <summary>Something begins.</summary>
    public IDisposable Enter()
    {
        lock (gate)
        {
            running++;
        }

        return this;
    }

    /// <summary>It ended.</summary>
    public void Dispose()
    {
        TaskCompletionSource? ended = null;
        lock (gate)
        {
            if (--running == 0)
            {
                (ended, idle) = (idle, null);
            }
        }

        ended?.SetResult();
    }

    /// <summary>Ends when nothing is under way.</summary>
    public Task WhenIdleAsync()
    {
        lock (gate)
        {
            if (running == 0)
            {
                return Task.CompletedTask;
            }

            idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return idle.Task;
        }
    }
}
