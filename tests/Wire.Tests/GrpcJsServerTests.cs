using System.Diagnostics;

using Google.Protobuf;

using Pulumi.Wire;

using Pulumirpc;

namespace Infra.Wire.Tests;

/// <summary>Our client calls the real grpc-js.</summary>
public sealed class GrpcJsServerTests : IAsyncLifetime
{
    private Process? _server;
    private RpcChannel _channel = null!;

    public async Task InitializeAsync()
    {
        if (NodePrograms.Missing is null)
        {
            _server = await NodePrograms.StartAsync("server.js");
            _channel = RpcChannel.Connect((await _server.StandardOutput.ReadLineAsync())!);
        }
    }

    public async Task DisposeAsync()
    {
        if (_server is not null)
        {
            await _channel.DisposeAsync();
            _server.StandardInput.Close();
            await _server.WaitForExitAsync();
            _server.Dispose();
        }
    }

    [NeedsNode]
    public async Task Unary_To100MB_ComesBack()
    {
        foreach (var megabytes in new[] { 0, 1, 31, 100 })
        {
            var bytes = new byte[megabytes << 20];
            Array.Fill(bytes, (byte)'y');

            var answer = await _channel.UnaryAsync(Echo.Unary, Echo.Request("", bytes));

            Assert.True(answer.Response.Span.SequenceEqual(bytes), $"{megabytes} MB came back changed");
        }
    }

    [NeedsNode]
    public async Task Unary_UnknownMethod_IsUnimplemented() =>
        await FailsAsync(RpcStatusCode.Unimplemented, Echo.Missing, "");

    [NeedsNode]
    public async Task Unary_Fails_GivesCodeAndMessage() =>
        Assert.Equal(Echo.Awkward, (await FailsAsync(RpcStatusCode.InvalidArgument, Echo.Unary, "fail")).Message);

    [NeedsNode]
    public async Task Unary_FailsWithDetails_GivesThem()
    {
        var failure = await FailsAsync(RpcStatusCode.InvalidArgument, Echo.Unary, "details");

        Assert.Equal(new Status { Code = 3, Message = "rich" }, failure.Details);
    }

    [NeedsNode]
    public async Task Unary_CallerCancels_IsCancelledOnBothSides()
    {
        using var stop = new CancellationTokenSource();
        var call = _channel.UnaryAsync(Echo.Unary, Echo.Request("never"), cancellation: stop.Token);
        Assert.Equal("begun", await _server!.StandardOutput.ReadLineAsync());

        await stop.CancelAsync();

        Assert.Equal(RpcStatusCode.Cancelled, (await Assert.ThrowsAsync<RpcException>(() => call)).Code);
        Assert.Equal("given up", await _server.StandardOutput.ReadLineAsync());
    }

    [NeedsNode]
    public async Task Unary_DeadlinePasses_IsDeadlineExceeded()
    {
        var call = _channel.UnaryAsync(Echo.Unary, Echo.Request("never"), TimeSpan.FromMilliseconds(50));

        Assert.Equal(RpcStatusCode.DeadlineExceeded, (await Assert.ThrowsAsync<RpcException>(() => call)).Code);
    }

    [NeedsNode]
    public async Task Unary_ThousandsAtOnce_AllAnswer()
    {
        var calls = Enumerable.Range(0, 3_000)
            .Select(i => _channel.UnaryAsync(Echo.Unary, Echo.Request("", BitConverter.GetBytes(i))));

        var answers = await Task.WhenAll(calls);

        Assert.Equal(Enumerable.Range(0, 3_000), answers.Select(a => BitConverter.ToInt32(a.Response.Span)));
    }

    [NeedsNode]
    public async Task ServerStreaming_OfAnyLength_GivesAllInOrder()
    {
        foreach (var count in new[] { 0, 1, 10_000 })
        {
            Assert.Equal(Enumerable.Range(0, count).Select(i => $"{i}"), await ReadAllAsync($"{count}"));
        }
    }

    [NeedsNode]
    public async Task ServerStreaming_FailsAfterSome_Fails()
    {
        var failure = await Assert.ThrowsAsync<RpcException>(() => ReadAllAsync("5 fail"));

        Assert.Equal((RpcStatusCode.FailedPrecondition, "after 5"), (failure.Code, failure.Message));
    }

    [NeedsNode]
    public async Task ServerStreaming_CallerBreaksOff_TellsTheServer()
    {
        await foreach (var _ in _channel.ServerStreamingAsync(Echo.Stream, Echo.Request("1 wait")))
        {
            break;
        }

        Assert.Equal("given up", await _server!.StandardOutput.ReadLineAsync());
    }

    [NeedsNode]
    public async Task ClientStreaming_Always_TakesAll()
    {
        var answer = await _channel.ClientStreamingAsync(Echo.Collect, Requests());

        Assert.Equal("10000 30000", answer.Response.ToStringUtf8());

        static async IAsyncEnumerable<CallbackInvokeRequest> Requests()
        {
            for (var i = 0; i < 10_000; i++)
            {
                yield return Echo.Request($"{i}", "abc"u8);
            }

            await Task.Yield();
        }
    }

    private async Task<List<string>> ReadAllAsync(string token)
    {
        var answers = new List<string>();
        await foreach (var answer in _channel.ServerStreamingAsync(Echo.Stream, Echo.Request(token)))
        {
            answers.Add(answer.Response.ToStringUtf8());
        }

        return answers;
    }

    private async Task<RpcException> FailsAsync(
        RpcStatusCode code, RpcMethod<CallbackInvokeRequest, CallbackInvokeResponse> method, string token)
    {
        var failure = await Assert.ThrowsAsync<RpcException>(
            () => _channel.UnaryAsync(method, Echo.Request(token)));
        Assert.Equal(code, failure.Code);
        return failure;
    }
}
