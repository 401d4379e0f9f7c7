using System.Runtime.CompilerServices;

using Google.Protobuf;

namespace Pulumi.Wire.Memory;

/// <summary>Hands messages to handlers of this process; calls end in the same ways as over HTTP/2.</summary>
internal sealed class MemoryChannel(string address) : RpcChannel
{
    private readonly MemoryServer? _server = MemoryServer.At(address);

    /// <inheritdoc/>
    public override async Task<TResponse> UnaryAsync<TRequest, TResponse>(
        RpcMethod<TRequest, TResponse> method, TRequest request, TimeSpan? deadline, CancellationToken cancellation)
    {
        using var call = await BeginAsync(deadline, cancellation).ConfigureAwait(false);
        try
        {
            var handler = (UnaryHandler<TRequest, TResponse>)call.Find(method.Path);
            return await call.SettleAsync(handler.Handle(request, call.Call)).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not RpcException)
        {
            throw call.Explain(failure);
        }
    }

    /// <inheritdoc/>
    public override async Task<TResponse> ClientStreamingAsync<TRequest, TResponse>(
        RpcMethod<TRequest, TResponse> method,
        IAsyncEnumerable<TRequest> requests,
        TimeSpan? deadline,
        CancellationToken cancellation)
    {
        using var call = await BeginAsync(deadline, cancellation).ConfigureAwait(false);
        var source = new RequestSource<TRequest>(requests, call.Token);
        try
        {
            var handler = (ClientStreamingHandler<TRequest, TResponse>)call.Find(method.Path);
            return await call.SettleAsync(handler.Handle(source.ReadAsync(), call.Call)).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not RpcException || source.HasFailed)
        {
            var reason = call.Explain(failure);
            source.ThrowIfFailed();
            throw reason;
        }
    }

    /// <inheritdoc/>
    public override async IAsyncEnumerable<TResponse> ServerStreamingAsync<TRequest, TResponse>(
        RpcMethod<TRequest, TResponse> method,
        TRequest request,
        TimeSpan? deadline,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var call = await BeginAsync(deadline, stop.Token).ConfigureAwait(false);
        await using var answers = new AnswerStream<TResponse>(call, stop);
        answers.Start(() =>
            ((ServerStreamingHandler<TRequest, TResponse>)call.Find(method.Path)).Handle(request, call.Call));
        while (await answers.NextAsync().ConfigureAwait(false) is { } answer)
        {
            yield return answer;
        }
    }

    /// <inheritdoc/>
    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async ValueTask<MemoryCall> BeginAsync(TimeSpan? deadline, CancellationToken cancellation)
    {
        // A handler runs on its caller's stack, and handlers that call back may go deep. It never runs in a context
        // that belongs to its caller.
        if (SynchronizationContext.Current is not null || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        }

        return _server is null
            ? throw new RpcException(RpcStatusCode.Unavailable, $"nothing is hosted at {address}")
            : new MemoryCall(_server, deadline, cancellation);
    }
}
