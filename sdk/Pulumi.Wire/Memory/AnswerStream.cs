namespace Pulumi.Wire.Memory;

/// <summary>The answers of a handler, for a caller who may give up at any time.</summary>
internal sealed class AnswerStream<T>(MemoryCall call, CancellationTokenSource stop) : IAsyncDisposable
    where T : class
{
    private IAsyncEnumerator<T>? _answers;
    private Task<bool> _next = Task.FromResult(false);

    /// <summary>Starts the handler.</summary>
    public void Start(Func<IAsyncEnumerable<T>> handle)
    {
        try
        {
            _answers = handle().GetAsyncEnumerator(call.Token);
        }
        catch (Exception failure) when (failure is not RpcException)
        {
            throw call.Explain(failure);
        }
    }

    /// <summary>The next answer, or null after the last.</summary>
    public async ValueTask<T?> NextAsync()
    {
        try
        {
            _next = _answers!.MoveNextAsync().AsTask();
            return await call.SettleAsync(_next).ConfigureAwait(false) ? _answers.Current : null;
        }
        catch (Exception failure) when (failure is not RpcException)
        {
            throw call.Explain(failure);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync().ConfigureAwait(false);
        var closed = CloseAsync();
        if (_next.IsCompleted)
        {
            await closed.ConfigureAwait(false);
        }
    }

    // A handler that does not heed its token is closed when it comes to the next answer; nobody waits for that.
    private async Task CloseAsync()
    {
        await ((Task)_next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_answers is not null)
        {
            await _answers.DisposeAsync().ConfigureAwait(false);
        }
    }
}
