using Google.Protobuf;

using Pulumi.Wire.Http;
using Pulumi.Wire.Memory;

namespace Pulumi.Wire;

/// <summary>A way to a peer: over HTTP/2, or in memory when both live in this process.</summary>
/// <remarks>
/// Addresses are <c>127.0.0.1:PORT</c>, or <c>memory:N</c> for services hosted by <see cref="RpcServer.Host"/> in this
/// process. In memory the very same message objects are handed over: neither side changes a message after sending it.
/// </remarks>
internal abstract class RpcChannel : IAsyncDisposable
{
    /// <summary>A channel to an address. Nothing is sent before the first call.</summary>
    public static RpcChannel Connect(string address) =>
        MemoryServer.IsAddress(address) ? new MemoryChannel(address) : new HttpChannel(address);

    /// <summary>One request, one answer.</summary>
    /// <exception cref="RpcException">The call failed, was cancelled or ran out of time.</exception>
    public abstract Task<TResponse> UnaryAsync<TRequest, TResponse>(
        RpcMethod<TRequest, TResponse> method,
        TRequest request,
        TimeSpan? deadline = null,
        CancellationToken cancellation = default)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse>;

    /// <summary>One request, many answers.</summary>
    public abstract IAsyncEnumerable<TResponse> ServerStreamingAsync<TRequest, TResponse>(
        RpcMethod<TRequest, TResponse> method,
        TRequest request,
        TimeSpan? deadline = null,
        CancellationToken cancellation = default)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse>;

    /// <summary>Many requests, one answer.</summary>
    public abstract Task<TResponse> ClientStreamingAsync<TRequest, TResponse>(
        RpcMethod<TRequest, TResponse> method,
        IAsyncEnumerable<TRequest> requests,
        TimeSpan? deadline = null,
        CancellationToken cancellation = default)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse>;

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();
}
