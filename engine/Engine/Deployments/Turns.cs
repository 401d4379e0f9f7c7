namespace Infra.Engine;

/// <summary>Keeps who came first before who came later, whatever each must wait for meanwhile.</summary>
internal sealed class Turns
{
    private Task last = Task.CompletedTask;

    /// <summary>The next place in the line.</summary>
    public Turn Enter()
    {
        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return new Turn(Interlocked.Exchange(ref last, end.Task), end);
    }
}

/// <summary>A place in a line.</summary>
/// <param name="Before">Ends when all who came before have had their turn.</param>
internal readonly record struct Turn(Task Before, TaskCompletionSource End) : IDisposable
{
    /// <summary>It is over: the next may come.</summary>
    public void Dispose() => End.TrySetResult();
}
