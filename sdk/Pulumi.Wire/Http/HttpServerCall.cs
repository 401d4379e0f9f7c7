using System.Globalization;
using System.IO.Pipelines;

using Google.Protobuf;

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Pulumi.Wire.Http;

/// <summary>One call in progress, seen from the server.</summary>
internal sealed class HttpServerCall : IRpcExchange
{
    private readonly IHttpRequestFeature _request;
    private readonly IHttpResponseFeature _response;
    private readonly IHttpResponseTrailersFeature _trailers;
    private readonly CancellationToken _gone;
    private readonly FrameReader _requests;
    private readonly PipeWriter _answers;
    private bool _hasAnswered;

    public HttpServerCall(IFeatureCollection features)
    {
        _request = features.GetRequiredFeature<IHttpRequestFeature>();
        _response = features.GetRequiredFeature<IHttpResponseFeature>();
        _trailers = features.GetRequiredFeature<IHttpResponseTrailersFeature>();
        _gone = features.GetRequiredFeature<IHttpRequestLifetimeFeature>().RequestAborted;
        _requests = new FrameReader(features.GetRequiredFeature<IRequestBodyPipeFeature>().Reader);
        _answers = features.GetRequiredFeature<IHttpResponseBodyFeature>().Writer;
        Call = new RpcCall(_request.Headers.UserAgent.ToString(), _gone);
    }

    /// <inheritdoc/>
    public RpcCall Call { get; private set; }

    /// <summary>Runs the call's handler and says how it ended; failures of handlers stay with their call.</summary>
    public async Task AnswerAsync(RpcServices services)
    {
        if (_request.Method != "POST"
            || !_request.Headers.ContentType.ToString().StartsWith(GrpcHeaders.ContentType, StringComparison.Ordinal))
        {
            _response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        _response.Headers.ContentType = GrpcHeaders.ContentType;
        var deadline = GrpcHeaders.DecodeTimeout(_request.Headers[GrpcHeaders.Timeout]);
        using var limits = new CallLimits(deadline, default, _gone);
        Call = Call with { Cancellation = limits.Token };
        try
        {
            await services.Find(_request.Path).ServeAsync(this).ConfigureAwait(false);
            _trailers.Trailers[GrpcHeaders.Status] = "0";
        }
        catch (RpcException failure)
        {
            Fail(failure);
        }
        catch (OperationCanceledException failure)
        {
            Fail(limits.Ended(failure));
        }
        catch (InvalidProtocolBufferException failure)
        {
            Fail(new RpcException(RpcStatusCode.Internal, failure.Message));
        }
        catch (Exception failure)
        {
            Fail(new RpcException(RpcStatusCode.Unknown, failure.Message));
        }
    }

    /// <inheritdoc/>
    public ValueTask<T?> ReadAsync<T>(MessageParser<T> parser)
        where T : class, IMessage<T> => _requests.ReadAsync(parser, Call.Cancellation);

    /// <inheritdoc/>
    public void Write(IMessage answer)
    {
        Frames.Write(_answers, answer);
        _hasAnswered = true;
    }

    /// <inheritdoc/>
    public async ValueTask FlushAsync() => await _answers.FlushAsync(Call.Cancellation).ConfigureAwait(false);

    private void Fail(RpcException failure)
    {
        // Without a message before it, the status is the whole response.
        var headers = _hasAnswered ? _trailers.Trailers : _response.Headers;
        headers[GrpcHeaders.Status] = ((int)failure.Code).ToString(CultureInfo.InvariantCulture);
        headers[GrpcHeaders.Message] = GrpcHeaders.EncodeMessage(failure.Message);
        if (failure.Details is not null)
        {
            headers[GrpcHeaders.Details] = GrpcHeaders.EncodeDetails(failure.Details);
        }
    }
}
