using Pulumi.Wire;

using Pulumirpc;

namespace Infra.Wire.Tests;

/// <summary>What callers and handlers may rely on, whichever way the messages go.</summary>
public abstract partial class ChannelContract : IAsyncLifetime
{
    private static readonly TimeSpan _soon = TimeSpan.FromMilliseconds(50);

    private readonly EchoSeen _seen = new();
    private RpcServer _server = null!;
    private RpcChannel _channel = null!;

    private protected abstract Task<RpcServer> ServeAsync(RpcServices services);

    public async Task InitializeAsync()
    {
        _server = await ServeAsync(Echo.Services(_seen));
        _channel = RpcChannel.Connect(_server.Address);
    }

    public async Task DisposeAsync()
    {
        _seen.Release.TrySetResult();
        await _channel.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Unary_Always_AnswersWithTheMessage()
    {
        var answer = await _channel.UnaryAsync(Echo.Unary, Echo.Request("", "hello"u8));

        Assert.Equal("hello", answer.Response.ToStringUtf8());
    }

    [Fact]
    public async Task Unary_EmptyMessages_AnswersWithAnEmptyMessage()
    {
        var answer = await _channel.UnaryAsync(Echo.Unary, new CallbackInvokeRequest());

        Assert.Equal(0, answer.CalculateSize());
    }

    [Fact]
    public async Task Unary_UnknownMethod_IsUnimplemented()
    {
        var failure = await FailsAsync(RpcStatusCode.Unimplemented, Echo.Missing, Echo.Request(""));

        Assert.Equal("unknown method /test.Echo/Missing", failure.Message);
    }

    [Fact]
    public async Task Unary_HandlerFails_GivesCodeAndMessage()
    {
        var failure = await FailsAsync(RpcStatusCode.InvalidArgument, Echo.Unary, Echo.Request("fail"));

        Assert.Equal(Echo.Awkward, failure.Message);
        Assert.Null(failure.Details);
    }

    [Fact]
    public async Task Unary_HandlerFailsWithDetails_GivesDetails()
    {
        var failure = await FailsAsync(RpcStatusCode.InvalidArgument, Echo.Unary, Echo.Request("details"));

        Assert.Equal(Echo.Details(), failure.Details);
    }

    [Fact]
    public async Task Unary_HandlerFailsWithALongText_GivesAllOfIt()
    {
        var failure = await FailsAsync(RpcStatusCode.InvalidArgument, Echo.Unary, Echo.Request("long"));

        Assert.Equal(Echo.LongText, failure.Message.Length);
    }

    [Fact]
    public async Task Unary_HandlerThrows_IsUnknownWithTheMessage()
    {
        var failure = await FailsAsync(RpcStatusCode.Unknown, Echo.Unary, Echo.Request("throw"));

        Assert.Equal(Echo.Awkward, failure.Message);
    }

    [Fact]
    public async Task Unary_CallerCancels_IsCancelledOnBothSides()
    {
        using var stop = new CancellationTokenSource();
        var call = _channel.UnaryAsync(Echo.Unary, Echo.Request("never"), cancellation: stop.Token);
        await _seen.Started.Task;

        await stop.CancelAsync();

        Assert.Equal(RpcStatusCode.Cancelled, (await Assert.ThrowsAsync<RpcException>(() => call)).Code);
        await _seen.GivenUp.Task;
    }

    [Fact]
    public async Task Unary_CancelledBefore_IsCancelled()
    {
        var call = _channel.UnaryAsync(Echo.Unary, Echo.Request("deaf"), cancellation: new CancellationToken(true));

        Assert.Equal(RpcStatusCode.Cancelled, (await Assert.ThrowsAsync<RpcException>(() => call)).Code);
    }

    [Theory]
    [InlineData("never", "the handler heeds its token")]
    [InlineData("deaf", "the handler does not")]
    public async Task Unary_DeadlinePasses_IsDeadlineExceeded(string token, string because)
    {
        var call = _channel.UnaryAsync(Echo.Unary, Echo.Request(token), _soon);

        var failure = await Assert.ThrowsAsync<RpcException>(() => call);
        Assert.True(failure.Code == RpcStatusCode.DeadlineExceeded, $"{failure.Code}, although {because}");
    }

    [Fact]
    public async Task Unary_DeadlinePasses_TellsTheHandler()
    {
        // On a busy machine the time is over before the call arrives, and a handler that never began is told nothing.
        for (var deadline = _soon; !_seen.Started.Task.IsCompleted; deadline *= 2)
        {
            await FailsAsync(RpcStatusCode.DeadlineExceeded, Echo.Unary, Echo.Request("never"), deadline);
        }

        await _seen.GivenUp.Task;
    }

    [Fact]
    public async Task Unary_LongDeadline_Answers()
    {
        var answer = await _channel.UnaryAsync(Echo.Unary, Echo.Request("", "x"u8), TimeSpan.FromDays(100_000));

        Assert.Equal("x", answer.Response.ToStringUtf8());
    }

    [Fact]
    public async Task Unary_ServerDisposedInTheMiddle_IsUnavailable()
    {
        var call = _channel.UnaryAsync(Echo.Unary, Echo.Request("never"));
        await _seen.Started.Task;

        await _server.DisposeAsync();

        await Assert.ThrowsAsync<RpcException>(() => call);
        await FailsAsync(RpcStatusCode.Unavailable, Echo.Unary, Echo.Request(""));
    }

    [Fact]
    public async Task Unary_ThousandsAtOnce_AllAnswer()
    {
        var calls = Enumerable.Range(0, 3_000)
            .Select(i => _channel.UnaryAsync(Echo.Unary, Echo.Request("nested", BitConverter.GetBytes(i))));

        var answers = await Task.WhenAll(calls);

        Assert.Equal(Enumerable.Range(0, 3_000), answers.Select(a => BitConverter.ToInt32(a.Response.Span)));
    }

    [Fact]
    public async Task Connect_NothingThere_IsUnavailable()
    {
        var address = _server.Address;
        await _server.DisposeAsync();
        await using var late = RpcChannel.Connect(address);

        var failure = await Assert.ThrowsAsync<RpcException>(() => late.UnaryAsync(Echo.Unary, Echo.Request("")));

        Assert.Equal(RpcStatusCode.Unavailable, failure.Code);
    }

    private async Task<RpcException> FailsAsync(
        RpcStatusCode code,
        RpcMethod<CallbackInvokeRequest, CallbackInvokeResponse> method,
        CallbackInvokeRequest request,
        TimeSpan? deadline = null)
    {
        var failure = await Assert.ThrowsAsync<RpcException>(() => _channel.UnaryAsync(method, request, deadline));
        Assert.Equal(code, failure.Code);
        return failure;
    }
}

/// <summary>Over HTTP/2.</summary>
public sealed class HttpChannelTests : ChannelContract
{
    private protected override Task<RpcServer> ServeAsync(RpcServices services) => RpcServer.ListenAsync(services);
}

/// <summary>In memory.</summary>
public sealed class MemoryChannelTests : ChannelContract
{
    private protected override Task<RpcServer> ServeAsync(RpcServices services) =>
        Task.FromResult(RpcServer.Host(services));
}
