using System.Globalization;
using System.Runtime.CompilerServices;

using Google.Protobuf;

using Pulumi.Wire;

using Pulumirpc;

namespace Infra.Wire.Tests;

/// <summary>A service that does what its tokens say, the same here and in node/echo.js.</summary>
internal static class Echo
{
    private const string Service = "test.Echo";

    public static readonly RpcMethod<CallbackInvokeRequest, CallbackInvokeResponse> Unary =
        new(Service, "Unary", RpcKind.Unary, CallbackInvokeRequest.Parser, CallbackInvokeResponse.Parser);

    public static readonly RpcMethod<CallbackInvokeRequest, CallbackInvokeResponse> Stream =
        new(Service, "Stream", RpcKind.ServerStreaming, CallbackInvokeRequest.Parser, CallbackInvokeResponse.Parser);

    public static readonly RpcMethod<CallbackInvokeRequest, CallbackInvokeResponse> Collect =
        new(Service, "Collect", RpcKind.ClientStreaming, CallbackInvokeRequest.Parser, CallbackInvokeResponse.Parser);

    public static readonly RpcMethod<CallbackInvokeRequest, CallbackInvokeResponse> Missing =
        new(Service, "Missing", RpcKind.Unary, CallbackInvokeRequest.Parser, CallbackInvokeResponse.Parser);

    /// <summary>Everything that must survive a header: umlauts, quotes, percent, a second line, an emoji.</summary>
    public const string Awkward = "ungültig: 100% «x» \"y\"\nzweite Zeile 🚀";

    /// <summary>The length of an error that quotes a whole document.</summary>
    public const int LongText = 300_000;

    public static CallbackInvokeRequest Request(string token, ReadOnlySpan<byte> bytes = default) =>
        new() { Token = token, Request = ByteString.CopyFrom(bytes) };

    /// <summary>The service; <paramref name="seen"/> is told of what only a server sees.</summary>
    public static RpcServices Services(EchoSeen seen) => new RpcServices()
        .Unary(Unary, (request, call) => UnaryAsync(request, call, seen))
        .ServerStreaming(Stream, (request, call) => StreamAsync(request, seen, call.Cancellation))
        .ClientStreaming(Collect, CollectAsync);

    private static async Task<CallbackInvokeResponse> UnaryAsync(
        CallbackInvokeRequest request, RpcCall call, EchoSeen seen)
    {
        switch (request.Token)
        {
            case "never":
                seen.Started.TrySetResult();
                await UntilGivenUpAsync(call.Cancellation, seen);
                break;
            case "deaf":
                await seen.Release.Task;
                break;
            case "fail":
                throw new RpcException(RpcStatusCode.InvalidArgument, Awkward);
            case "details":
                throw new RpcException(RpcStatusCode.InvalidArgument, "see details", Details());
            case "long":
                throw new RpcException(RpcStatusCode.InvalidArgument, new string('x', LongText));
            case "throw":
                throw new FormatException(Awkward);
            case "nested":
                await Task.Yield();
                break;
        }

        return new CallbackInvokeResponse { Response = request.Request };
    }

    public static Status Details() => new() { Code = 3, Message = Awkward };

    // The token is "COUNT", "COUNT fail" or "COUNT wait".
    private static async IAsyncEnumerable<CallbackInvokeResponse> StreamAsync(
        CallbackInvokeRequest request, EchoSeen seen, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var words = request.Token.Split(' ');
        var count = int.Parse(words[0], CultureInfo.InvariantCulture);
        try
        {
            for (var i = 0; i < count; i++)
            {
                yield return new CallbackInvokeResponse { Response = ByteString.CopyFromUtf8($"{i}") };
            }

            if (words is [_, "fail"])
            {
                throw new RpcException(RpcStatusCode.FailedPrecondition, $"after {count}");
            }

            if (words is [_, "wait"])
            {
                await Task.Delay(Timeout.Infinite, cancellation);
            }
        }
        finally
        {
            seen.GivenUp.TrySetResult();
        }
    }

    private static async Task<CallbackInvokeResponse> CollectAsync(
        IAsyncEnumerable<CallbackInvokeRequest> requests, RpcCall call)
    {
        var (count, bytes) = (0, 0);
        await foreach (var request in requests)
        {
            if (request.Token == "fail")
            {
                throw new RpcException(RpcStatusCode.FailedPrecondition, $"after {count}");
            }

            Assert.Equal($"{count}", request.Token);
            count++;
            bytes += request.Request.Length;
        }

        return new CallbackInvokeResponse { Response = ByteString.CopyFromUtf8($"{count} {bytes}") };
    }

    private static async Task UntilGivenUpAsync(CancellationToken cancellation, EchoSeen seen)
    {
        try
        {
            await Task.Delay(Timeout.Infinite, cancellation);
        }
        catch (OperationCanceledException)
        {
            seen.GivenUp.TrySetResult();
            throw;
        }
    }
}

/// <summary>What only a server sees.</summary>
internal sealed class EchoSeen
{
    /// <summary>A call that never ends has begun.</summary>
    public TaskCompletionSource Started { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>A handler was told that nobody waits for it.</summary>
    public TaskCompletionSource GivenUp { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Lets calls go on that do not heed their token.</summary>
    public TaskCompletionSource Release { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
