namespace Pulumi.Wire.Memory;

/// <summary>One call in progress inside this process.</summary>
internal sealed class MemoryCall : IDisposable
{
    private readonly MemoryServer _server;
    private readonly CallLimits _limits;

    public MemoryCall(MemoryServer server, TimeSpan? deadline, CancellationToken caller)
    {
        _server = server;
        _limits = new CallLimits(deadline, caller, server.Call.Cancellation);
        Call = Token == server.Call.Cancellation ? server.Call : new RpcCall("", Token);
    }

    /// <summary>What the handler knows.</summary>
    public RpcCall Call { get; }

    /// <summary>Cancelled when the call is given up.</summary>
    public CancellationToken Token => _limits.Token;

    /// <summary>The handler of a method.</summary>
    public RpcHandler Find(string path)
    {
        Token.ThrowIfCancellationRequested();
        return _server.Services.Find(path);
    }

    /// <summary>Waits for the handler, or for the end of the call when the handler does not care.</summary>
    public async ValueTask<T> SettleAsync<T>(Task<T> answer)
    {
        if (answer.IsCompleted)
        {
            return await answer.ConfigureAwait(false);
        }

        try
        {
            return await answer.WaitAsync(Token).ConfigureAwait(false);
        }
        finally
        {
            // What the caller does next must not run inside whatever the handler was doing when it answered.
            await Task.Yield();
        }
    }

    /// <summary>What a failure of the handler is for the caller.</summary>
    public RpcException Explain(Exception failure) => failure switch
    {
        RpcException known => known,
        OperationCanceledException => _limits.Ended(failure),
        _ => new RpcException(RpcStatusCode.Unknown, failure.Message, inner: failure),
    };

    /// <inheritdoc/>
    public void Dispose() => _limits.Dispose();
}
