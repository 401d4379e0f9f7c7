namespace Pulumi;

/// <summary>An output that is given out first and resolved later.</summary>
/// <remarks>A resource that needs one which is never resolved keeps the program waiting for it.</remarks>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class DeferredOutput<T>
{
    private readonly TaskCompletionSource<OutputData<T>> source = new(
        TaskCreationOptions.RunContinuationsAsynchronously);
    private int resolved;

    /// <summary>Starts unresolved.</summary>
    public DeferredOutput()
    {
        // Not tracked: one that nobody needs must not keep the program from ending.
        Output = new Output<T>(source.Task, tracked: false);
    }

    /// <summary>The output; it completes when the one given to <see cref="Resolve"/> does.</summary>
    public Output<T> Output { get; }

    /// <summary>Makes the output that of another, once.</summary>
    /// <exception cref="InvalidOperationException">It has been resolved before.</exception>
    public void Resolve(Output<T> output)
    {
        if (Interlocked.Exchange(ref resolved, 1) != 0)
        {
            throw new InvalidOperationException("This DeferredOutput is resolved already; it can be resolved once.");
        }

        Runner.Track(Follow(output.Data));
    }

    private async Task Follow(Task<OutputData<T>> data)
    {
        try
        {
            source.SetResult(await data.ConfigureAwait(false));
        }
        catch (Exception exception)
        {
            source.SetException(exception);
            throw;
        }
    }
}
