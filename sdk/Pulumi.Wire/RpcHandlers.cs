using Google.Protobuf;

namespace Pulumi.Wire;

/// <summary>What a handler sees of one call on the wire: its messages and its circumstances.</summary>
internal interface IRpcExchange
{
    /// <summary>What the handler is told of the call.</summary>
    RpcCall Call { get; }

    /// <summary>The next request, or null after the last.</summary>
    ValueTask<T?> ReadAsync<T>(MessageParser<T> parser)
        where T : class, IMessage<T>;

    /// <summary>Adds an answer; it leaves with the next flush, or when the call ends.</summary>
    void Write(IMessage answer);

    /// <summary>Sends what was written, as fast as the peer takes it.</summary>
    ValueTask FlushAsync();
}

/// <summary>A handler whose message types are known to its method only.</summary>
internal abstract class RpcHandler
{
    /// <summary>Answers one call that came over the wire.</summary>
    public abstract Task ServeAsync(IRpcExchange exchange);

    /// <summary>The one request of a method that takes one.</summary>
    protected static async ValueTask<T> ReadOnlyAsync<T>(IRpcExchange exchange, MessageParser<T> parser)
        where T : class, IMessage<T>
    {
        var request = await exchange.ReadAsync(parser).ConfigureAwait(false)
            ?? throw new RpcException(RpcStatusCode.Internal, "the request has no message");

        return await exchange.ReadAsync(parser).ConfigureAwait(false) is null
            ? request
            : throw new RpcException(RpcStatusCode.Unimplemented, "the method takes one message and got more");
    }
}

/// <summary>Answers a unary method.</summary>
internal sealed class UnaryHandler<TRequest, TResponse>(
    RpcMethod<TRequest, TResponse> method, Func<TRequest, RpcCall, Task<TResponse>> handle) : RpcHandler
    where TRequest : class, IMessage<TRequest>
    where TResponse : class, IMessage<TResponse>
{
    /// <summary>The function behind the method.</summary>
    public Func<TRequest, RpcCall, Task<TResponse>> Handle { get; } = handle;

    /// <inheritdoc/>
    public override async Task ServeAsync(IRpcExchange exchange)
    {
        var request = await ReadOnlyAsync(exchange, method.Requests).ConfigureAwait(false);
        exchange.Write(await Handle(request, exchange.Call).ConfigureAwait(false));
    }
}

/// <summary>Answers a method with many answers.</summary>
internal sealed class ServerStreamingHandler<TRequest, TResponse>(
    RpcMethod<TRequest, TResponse> method, Func<TRequest, RpcCall, IAsyncEnumerable<TResponse>> handle) : RpcHandler
    where TRequest : class, IMessage<TRequest>
    where TResponse : class, IMessage<TResponse>
{
    /// <summary>The function behind the method.</summary>
    public Func<TRequest, RpcCall, IAsyncEnumerable<TResponse>> Handle { get; } = handle;

    /// <inheritdoc/>
    public override async Task ServeAsync(IRpcExchange exchange)
    {
        var request = await ReadOnlyAsync(exchange, method.Requests).ConfigureAwait(false);
        var answers = Handle(request, exchange.Call).WithCancellation(exchange.Call.Cancellation);
        await foreach (var answer in answers.ConfigureAwait(false))
        {
            exchange.Write(answer);
            await exchange.FlushAsync().ConfigureAwait(false);
        }
    }
}

/// <summary>Answers a method with many requests.</summary>
internal sealed class ClientStreamingHandler<TRequest, TResponse>(
    RpcMethod<TRequest, TResponse> method, Func<IAsyncEnumerable<TRequest>, RpcCall, Task<TResponse>> handle)
    : RpcHandler
    where TRequest : class, IMessage<TRequest>
    where TResponse : class, IMessage<TResponse>
{
    /// <summary>The function behind the method.</summary>
    public Func<IAsyncEnumerable<TRequest>, RpcCall, Task<TResponse>> Handle { get; } = handle;

    /// <inheritdoc/>
    public override async Task ServeAsync(IRpcExchange exchange) =>
        exchange.Write(await Handle(ReadAllAsync(exchange), exchange.Call).ConfigureAwait(false));

    private async IAsyncEnumerable<TRequest> ReadAllAsync(IRpcExchange exchange)
    {
        while (await exchange.ReadAsync(method.Requests).ConfigureAwait(false) is { } request)
        {
            yield return request;
        }
    }
}
