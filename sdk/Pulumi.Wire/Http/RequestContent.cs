using System.IO.Pipelines;
using System.Net;
using System.Net.Http.Headers;
using System.Runtime.ExceptionServices;

using Google.Protobuf;

namespace Pulumi.Wire.Http;

/// <summary>The body of a call: its requests, each written when it is its turn.</summary>
internal sealed class RequestContent : HttpContent
{
    private static readonly MediaTypeHeaderValue _grpc = new(GrpcHeaders.ContentType);
    private static readonly StreamPipeWriterOptions _options = new(minimumBufferSize: 16 * 1024, leaveOpen: true);

    private readonly IAsyncEnumerable<IMessage> _requests;
    private ExceptionDispatchInfo? _failure;

    public RequestContent(IAsyncEnumerable<IMessage> requests)
    {
        _requests = requests;
        Headers.ContentType = _grpc;
    }

    /// <summary>Throws what the caller's requests themselves failed with, if they did.</summary>
    public void ThrowIfFailed() => _failure?.Throw();

    /// <summary>One request.</summary>
    public static RequestContent Of(IMessage request)
    {
        return new RequestContent(One(request));

        static async IAsyncEnumerable<IMessage> One(IMessage request)
        {
            await Task.CompletedTask.ConfigureAwait(false);
            yield return request;
        }
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, default);

    protected override async Task SerializeToStreamAsync(
        Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var writer = PipeWriter.Create(stream, _options);
        await using var requests = _requests.GetAsyncEnumerator(cancellationToken);
        try
        {
            while (await WriteNextAsync(requests, writer).ConfigureAwait(false))
            {
                await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            await writer.CompleteAsync().ConfigureAwait(false);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    private async ValueTask<bool> WriteNextAsync(IAsyncEnumerator<IMessage> requests, PipeWriter writer)
    {
        try
        {
            if (!await requests.MoveNextAsync().ConfigureAwait(false))
            {
                return false;
            }

            Frames.Write(writer, requests.Current);
            return true;
        }
        catch (Exception failure)
        {
            _failure = ExceptionDispatchInfo.Capture(failure);
            throw;
        }
    }
}
