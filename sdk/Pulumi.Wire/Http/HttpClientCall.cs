using System.IO.Pipelines;
using System.Net;

using Google.Protobuf;

namespace Pulumi.Wire.Http;

/// <summary>One call in progress, seen from the client.</summary>
internal sealed class HttpClientCall(HttpMessageInvoker http, RequestContent content, CallLimits limits)
    : IAsyncDisposable
{
    private HttpResponseMessage? _response;
    private PipeReader? _body;
    private FrameReader? _frames;

    /// <summary>Sends the call; returns as soon as the peer begins to answer.</summary>
    public async Task StartAsync(Uri uri, TimeSpan? deadline)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, uri)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        request.Headers.TryAddWithoutValidation("te", "trailers");
        request.Headers.TryAddWithoutValidation("user-agent", "grpc-dotnet-pulumi-wire");
        request.Headers.TryAddWithoutValidation("grpc-accept-encoding", "identity");
        if (deadline is { } time)
        {
            request.Headers.TryAddWithoutValidation(GrpcHeaders.Timeout, GrpcHeaders.EncodeTimeout(time));
        }

        request.Content = content;
        try
        {
            _response = await http.SendAsync(request, limits.Token).ConfigureAwait(false);
            // The body of a stream of requests outlives this method.
            request.Content = null;
            ResponseStatus.CheckHeaders(_response);
            _body = PipeReader.Create(await _response.Content.ReadAsStreamAsync(limits.Token).ConfigureAwait(false));
            _frames = new FrameReader(_body);
        }
        catch (Exception failure) when (failure is not RpcException)
        {
            throw Explain(failure);
        }
    }

    /// <summary>The next answer, or null after the last of a call that went well.</summary>
    public async ValueTask<T?> ReadAsync<T>(MessageParser<T> parser)
        where T : class, IMessage<T>
    {
        try
        {
            var answer = await _frames!.ReadAsync(parser, limits.Token).ConfigureAwait(false);
            if (answer is null)
            {
                ResponseStatus.CheckTrailers(_response!);
            }

            return answer;
        }
        catch (Exception failure) when (failure is not RpcException)
        {
            throw Explain(failure);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_body is not null)
        {
            await _body.CompleteAsync().ConfigureAwait(false);
        }

        // Tells a peer that is still sending to stop.
        _response?.Dispose();
    }

    private Exception Explain(Exception failure)
    {
        if (limits.Token.IsCancellationRequested)
        {
            return limits.Ended(failure);
        }

        content.ThrowIfFailed();
        return failure switch
        {
            InvalidProtocolBufferException => new RpcException(RpcStatusCode.Internal, failure.Message, inner: failure),
            HttpRequestException or IOException => ResponseStatus.OfConnection(failure),
            _ => failure,
        };
    }
}
