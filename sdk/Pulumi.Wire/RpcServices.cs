using Google.Protobuf;

namespace Pulumi.Wire;

/// <summary>The handlers of a server, by method path. The same table serves HTTP/2 and memory.</summary>
internal sealed class RpcServices
{
    private readonly Dictionary<string, RpcHandler> _handlers = new(StringComparer.Ordinal);

    /// <summary>Handles a unary method.</summary>
    public RpcServices Unary<TRequest, TResponse>(
        RpcMethod<TRequest, TResponse> method, Func<TRequest, RpcCall, Task<TResponse>> handler)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse> =>
        Add(method.Path, new UnaryHandler<TRequest, TResponse>(method, handler));

    /// <summary>Handles a method that answers with many messages.</summary>
    public RpcServices ServerStreaming<TRequest, TResponse>(
        RpcMethod<TRequest, TResponse> method, Func<TRequest, RpcCall, IAsyncEnumerable<TResponse>> handler)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse> =>
        Add(method.Path, new ServerStreamingHandler<TRequest, TResponse>(method, handler));

    /// <summary>Handles a method that takes many messages.</summary>
    public RpcServices ClientStreaming<TRequest, TResponse>(
        RpcMethod<TRequest, TResponse> method, Func<IAsyncEnumerable<TRequest>, RpcCall, Task<TResponse>> handler)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse> =>
        Add(method.Path, new ClientStreamingHandler<TRequest, TResponse>(method, handler));

    /// <summary>The handler of a path.</summary>
    /// <exception cref="RpcException">Unimplemented. Clients detect by this code what a peer can do.</exception>
    public RpcHandler Find(string path) =>
        _handlers.TryGetValue(path, out var handler)
            ? handler
            : throw new RpcException(RpcStatusCode.Unimplemented, $"unknown method {path}");

    private RpcServices Add(string path, RpcHandler handler)
    {
        _handlers.Add(path, handler);
        return this;
    }
}

/// <summary>What a handler knows of its call.</summary>
/// <param name="UserAgent">The peer's <c>user-agent</c> header, "" in memory.</param>
/// <param name="Cancellation">Ends when the peer has gone, cancelled, or its deadline has passed.</param>
internal sealed record RpcCall(string UserAgent, CancellationToken Cancellation);
