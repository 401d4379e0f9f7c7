using System.Net;
using System.Runtime.CompilerServices;

using Google.Protobuf;

namespace Pulumi.Wire.Http;

/// <summary>Calls over HTTP/2 without TLS, known to be spoken in advance.</summary>
internal sealed class HttpChannel(string address) : RpcChannel
{
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        ActivityHeadersPropagator = null,
        EnableMultipleHttp2Connections = true,
        PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
        InitialHttp2StreamWindowSize = 4 * 1024 * 1024,
        // In KiB: errors travel in headers, and one of a provider may quote a whole document.
        MaxResponseHeadersLength = 4 * 1024,
    });

    private readonly CancellationTokenSource _closed = new();

    /// <inheritdoc/>
    public override Task<TResponse> UnaryAsync<TRequest, TResponse>(
        RpcMethod<TRequest, TResponse> method, TRequest request, TimeSpan? deadline, CancellationToken cancellation) =>
        CallAsync(method, RequestContent.Of(request), deadline, cancellation);

    /// <inheritdoc/>
    public override Task<TResponse> ClientStreamingAsync<TRequest, TResponse>(
        RpcMethod<TRequest, TResponse> method,
        IAsyncEnumerable<TRequest> requests,
        TimeSpan? deadline,
        CancellationToken cancellation) =>
        CallAsync(method, new RequestContent(requests), deadline, cancellation);

    /// <inheritdoc/>
    public override async IAsyncEnumerable<TResponse> ServerStreamingAsync<TRequest, TResponse>(
        RpcMethod<TRequest, TResponse> method,
        TRequest request,
        TimeSpan? deadline,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var limits = new CallLimits(deadline, cancellation, _closed.Token);
        await using var call = new HttpClientCall(_http, RequestContent.Of(request), limits);
        await call.StartAsync(UriOf(method.Path), deadline).ConfigureAwait(false);
        while (await call.ReadAsync(method.Responses).ConfigureAwait(false) is { } answer)
        {
            yield return answer;
        }
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        // Closing the connections alone would wait for the calls in progress.
        await _closed.CancelAsync().ConfigureAwait(false);
        _http.Dispose();
    }

    private async Task<TResponse> CallAsync<TRequest, TResponse>(
        RpcMethod<TRequest, TResponse> method,
        RequestContent content,
        TimeSpan? deadline,
        CancellationToken cancellation)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse>
    {
        using var limits = new CallLimits(deadline, cancellation, _closed.Token);
        await using var call = new HttpClientCall(_http, content, limits);
        await call.StartAsync(UriOf(method.Path), deadline).ConfigureAwait(false);
        var answer = await call.ReadAsync(method.Responses).ConfigureAwait(false)
            ?? throw new RpcException(RpcStatusCode.Internal, "the answer has no message");

        return await call.ReadAsync(method.Responses).ConfigureAwait(false) is null
            ? answer
            : throw new RpcException(RpcStatusCode.Internal, "the method has one answer and gave more");
    }

    private Uri UriOf(string path) => new($"http://{address}{path}");
}
