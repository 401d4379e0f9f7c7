namespace Pulumi.Wire;

/// <summary>What may end a call from outside: its caller, its deadline, and the end of the connection.</summary>
internal sealed class CallLimits : IDisposable
{
    // Timers of the runtime reach 49 days; a longer deadline is none.
    private static readonly TimeSpan _longest = TimeSpan.FromMilliseconds(int.MaxValue);

    private readonly CancellationTokenSource? _source;
    private readonly TimeSpan? _deadline;
    private readonly CancellationToken _caller;
    private readonly CancellationToken _connection;

    public CallLimits(TimeSpan? deadline, CancellationToken caller, CancellationToken connection = default)
    {
        (_deadline, _caller, _connection) = (deadline, caller, connection);
        if (deadline is null && !(caller.CanBeCanceled && connection.CanBeCanceled))
        {
            Token = caller.CanBeCanceled ? caller : connection;
            return;
        }

        _source = CancellationTokenSource.CreateLinkedTokenSource(caller, connection);
        Token = _source.Token;
        if (deadline is { } time && time < _longest)
        {
            _source.CancelAfter(time > TimeSpan.Zero ? time : TimeSpan.Zero);
        }
    }

    /// <summary>Cancelled when any of them ends the call.</summary>
    public CancellationToken Token { get; }

    /// <summary>What to tell the caller when the call was given up.</summary>
    public RpcException Ended(Exception cause)
    {
        if (_caller.IsCancellationRequested)
        {
            return new RpcException(RpcStatusCode.Cancelled, "the call was cancelled", inner: cause);
        }

        if (_connection.IsCancellationRequested)
        {
            return new RpcException(RpcStatusCode.Unavailable, "the connection is closed", inner: cause);
        }

        return _deadline is { } deadline && Token.IsCancellationRequested
            ? new RpcException(
                RpcStatusCode.DeadlineExceeded, $"no answer within {deadline.TotalMilliseconds} ms", inner: cause)
            : new RpcException(RpcStatusCode.Cancelled, cause.Message, inner: cause);
    }

    /// <inheritdoc/>
    public void Dispose() => _source?.Dispose();
}
