using Pulumi.Wire;

using Pulumirpc;

namespace Infra.Wire.Tests;

public abstract partial class ChannelContract
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10_000)]
    public async Task ServerStreaming_Always_GivesAllInOrder(int count)
    {
        var answers = new List<string>();
        await foreach (var answer in _channel.ServerStreamingAsync(Echo.Stream, Echo.Request($"{count}")))
        {
            answers.Add(answer.Response.ToStringUtf8());
        }

        Assert.Equal(Enumerable.Range(0, count).Select(i => $"{i}"), answers);
    }

    [Fact]
    public async Task ServerStreaming_HandlerFailsAfterSome_GivesThemAndThenFails()
    {
        var seen = 0;
        var failure = await Assert.ThrowsAsync<RpcException>(async () =>
        {
            await foreach (var _ in _channel.ServerStreamingAsync(Echo.Stream, Echo.Request("5 fail")))
            {
                seen++;
            }
        });

        Assert.Equal((5, RpcStatusCode.FailedPrecondition, "after 5"), (seen, failure.Code, failure.Message));
    }

    [Fact]
    public async Task ServerStreaming_CallerBreaksOff_TellsTheHandler()
    {
        await foreach (var _ in _channel.ServerStreamingAsync(Echo.Stream, Echo.Request("1 wait")))
        {
            break;
        }

        await _seen.GivenUp.Task;
    }

    [Fact]
    public async Task ServerStreaming_CallerCancels_IsCancelled()
    {
        using var stop = new CancellationTokenSource();
        var answers = _channel.ServerStreamingAsync(Echo.Stream, Echo.Request("1 wait"), cancellation: stop.Token);

        var failure = await Assert.ThrowsAsync<RpcException>(async () =>
        {
            await foreach (var _ in answers)
            {
                await stop.CancelAsync();
            }
        });

        Assert.Equal(RpcStatusCode.Cancelled, failure.Code);
    }

    [Fact]
    public async Task ClientStreaming_Always_TakesAllInOrder()
    {
        var answer = await _channel.ClientStreamingAsync(Echo.Collect, Requests(10_000));

        Assert.Equal("10000 30000", answer.Response.ToStringUtf8());
    }

    [Fact]
    public async Task ClientStreaming_HandlerFails_GivesItsFailure()
    {
        var call = _channel.ClientStreamingAsync(Echo.Collect, Requests(3, "fail"));

        var failure = await Assert.ThrowsAsync<RpcException>(() => call);
        Assert.Equal((RpcStatusCode.FailedPrecondition, "after 3"), (failure.Code, failure.Message));
    }

    [Fact]
    public async Task ClientStreaming_RequestsFail_GivesTheCallersOwnException()
    {
        var call = _channel.ClientStreamingAsync(Echo.Collect, Failing());

        Assert.Equal("own", (await Assert.ThrowsAsync<FormatException>(() => call)).Message);

        static async IAsyncEnumerable<CallbackInvokeRequest> Failing()
        {
            await Task.Yield();
            yield return Echo.Request("0");
            throw new FormatException("own");
        }
    }

    private static async IAsyncEnumerable<CallbackInvokeRequest> Requests(int count, string? last = null)
    {
        for (var i = 0; i < count; i++)
        {
            yield return Echo.Request($"{i}", "abc"u8);
        }

        await Task.Yield();
        if (last is not null)
        {
            yield return Echo.Request(last);
        }
    }
}
