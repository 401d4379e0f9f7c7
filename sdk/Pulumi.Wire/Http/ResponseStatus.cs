using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Pulumi.Wire.Http;

/// <summary>How a call ended, as its response says.</summary>
internal static class ResponseStatus
{
    /// <summary>Throws when the headers alone say that the call failed.</summary>
    public static void CheckHeaders(HttpResponseMessage response)
    {
        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw new RpcException(
                CodeOf(response.StatusCode), $"the peer answered with HTTP status {(int)response.StatusCode}");
        }

        ThrowUnlessOk(response.Headers);
    }

    /// <summary>Throws when the call failed. The body has been read to its end, so the trailers are there.</summary>
    public static void CheckTrailers(HttpResponseMessage response)
    {
        // A peer that sends no message may have put the status into the headers.
        if (!ThrowUnlessOk(response.TrailingHeaders) && !ThrowUnlessOk(response.Headers))
        {
            throw new RpcException(RpcStatusCode.Internal, "the peer did not say how the call ended");
        }
    }

    /// <summary>What a failure of the connection means for the call.</summary>
    public static RpcException OfConnection(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is HttpProtocolException protocol)
            {
                return new RpcException(CodeOf(protocol.ErrorCode), protocol.Message, inner: failure);
            }
        }

        return new RpcException(RpcStatusCode.Unavailable, (failure.InnerException ?? failure).Message, inner: failure);
    }

    private static bool ThrowUnlessOk(HttpResponseHeaders headers)
    {
        if (ValueOf(headers, GrpcHeaders.Status) is not { } status)
        {
            return false;
        }

        var known = int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            && code <= (int)RpcStatusCode.Unauthenticated;
        return known && code == (int)RpcStatusCode.Ok
            ? true
            : throw new RpcException(
                known ? (RpcStatusCode)code : RpcStatusCode.Unknown,
                GrpcHeaders.DecodeMessage(ValueOf(headers, GrpcHeaders.Message)),
                GrpcHeaders.DecodeDetails(ValueOf(headers, GrpcHeaders.Details)));
    }

    private static string? ValueOf(HttpResponseHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;

    private static RpcStatusCode CodeOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.BadRequest => RpcStatusCode.Internal,
        HttpStatusCode.Unauthorized => RpcStatusCode.Unauthenticated,
        HttpStatusCode.Forbidden => RpcStatusCode.PermissionDenied,
        HttpStatusCode.NotFound => RpcStatusCode.Unimplemented,
        HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway
            or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => RpcStatusCode.Unavailable,
        _ => RpcStatusCode.Unknown,
    };

    // The error codes of HTTP/2.
    private static RpcStatusCode CodeOf(long http2) => http2 switch
    {
        0x7 => RpcStatusCode.Unavailable,
        0x8 => RpcStatusCode.Cancelled,
        0xB => RpcStatusCode.ResourceExhausted,
        0xC => RpcStatusCode.PermissionDenied,
        _ => RpcStatusCode.Internal,
    };
}
