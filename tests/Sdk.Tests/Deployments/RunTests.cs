using Google.Protobuf.WellKnownTypes;
using Pulumi;
using Pulumi.Wire;
using Pulumirpc;

namespace Sdk.Tests;

/// <summary>How a run ends: exit codes, what the engine is told, and that it ends at all.</summary>
public sealed class RunTests
{
    private static readonly IDictionary<string, object?> Nothing = new Dictionary<string, object?>();

    [Fact]
    public async Task Run_Good_SignalsOnceAndIsZero()
    {
        var engine = new FakeEngine();

        var result = await engine.RunAsync(static () => _ = new Server("web"));

        Assert.Equal((0, 1, null), (result.ExitCode, engine.Signals, result.Failure));
    }

    [Fact]
    public async Task Run_OverHttp_IsTheSame()
    {
        var engine = new FakeEngine();

        var result = await engine.RunOverHttpAsync(static runner => runner.RunAsync(static () =>
        {
            var first = new Server("a", new() { Image = "i" });
            _ = new Server("b", new() { Image = first.Id });
            return Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?> { ["id"] = first.Id });
        }));

        Assert.Equal((0, 1), (result.ExitCode, engine.Signals));
        Assert.Equal("""{"image":"a-id"}""", Wire.Text(engine.The("b").Object));
        Assert.Equal("""{"id":"a-id"}""", Wire.Text(engine.Outputs.Single().Outputs));
    }

    [Fact]
    public async Task Run_EngineWithoutSignal_IsZero()
    {
        var engine = new FakeEngine { KnowsSignal = false };

        Assert.Equal(0, (await engine.RunAsync(static () => { })).ExitCode);
    }

    [Fact]
    public async Task Run_Throwing_TellsTheEngineAndDoesNotSignal()
    {
        var engine = new FakeEngine();
        var boom = new InvalidOperationException("boom");

        var result = await engine.RunAsync(() => throw boom);

        Assert.Equal((32, 0), (result.ExitCode, engine.Signals));
        Assert.Same(boom, result.Failure!.SourceException);
        var logged = Assert.Single(engine.Logged);
        Assert.Equal(LogSeverity.Error, logged.Severity);
        Assert.Matches(
            "^Running program '.*' failed with an unhandled exception:\nSystem.InvalidOperationException: boom",
            logged.Message);
    }

    [Fact]
    public async Task Run_RunException_IsToldByItsMessageAlone()
    {
        var engine = new FakeEngine();

        var result = await engine.RunAsync(static () => throw new RunException("wrong setting"));

        Assert.Equal((32, "wrong setting"), (result.ExitCode, Assert.Single(engine.Logged).Message));
    }

    [Theory]
    [InlineData(true, "^no$")]
    [InlineData(false, "^Pulumi.ResourceException: no\n")]
    public async Task Run_ResourceException_IsToldAtItsResource(bool hideStack, string expected)
    {
        var engine = new FakeEngine();

        await engine.RunAsync(() =>
        {
            var server = new Server("web");
            server.Id.Apply(int (_) => throw new ResourceException("no", server, hideStack));
        });

        var logged = Assert.Single(engine.Logged);
        Assert.Matches(expected, logged.Message);
        Assert.EndsWith("::web", logged.Urn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_SeveralFailures_TellsEachOnce()
    {
        var engine = new FakeEngine();

        await engine.RunAsync(static () =>
        {
            var one = Output.Create(1).Apply(int (_) => throw new RunException("first"));
            one.Apply(static value => value);
            _ = new Server("web", new() { Size = one });
            Output.Create(2).Apply(int (_) => throw new RunException("second"));
        });

        Assert.Equal(["first", "second"], engine.Logged.Select(static request => request.Message).Order());
    }

    [Fact]
    public async Task Run_ErrorLogged_IsOneAndDoesNotSignal()
    {
        var engine = new FakeEngine();

        var result = await engine.RunAsync(static () => Log.Error("bad"));

        Assert.Equal((1, 0, null), (result.ExitCode, engine.Signals, result.Failure));
    }

    [Fact]
    public async Task Run_LogThatCannotBeSent_IsOne()
    {
        var engine = new FakeEngine { OnLog = static _ => throw new RpcException(RpcStatusCode.Internal, "no log") };

        var result = await engine.RunAsync(static () => Log.Info("x"));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(
            "no log", Assert.IsType<LogException>(result.Failure!.SourceException).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RpcStatusCode.Unavailable)]
    [InlineData(RpcStatusCode.Cancelled)]
    public async Task Run_EngineGone_EndsQuietly(object code)
    {
        var engine = new FakeEngine { OnRegister = (_, _) => throw new RpcException((RpcStatusCode)code, "gone") };

        var result = await engine.RunAsync(static () => _ = new Server("web"));

        Assert.Equal((32, null), (result.ExitCode, result.Failure));
        Assert.Empty(engine.Logged);
    }

    [Fact]
    public async Task Run_RegistrationRefused_IsToldWithTypeAndNameAndWithoutStack()
    {
        var engine = new FakeEngine
        {
            OnRegister = static (request, response) => request.Custom
                ? throw new RpcException(RpcStatusCode.InvalidArgument, "no such type")
                : Task.FromResult(response),
        };

        await engine.RunAsync(static () => _ = new Server("web"));

        Assert.Equal("sim:index:Server 'web' was refused: no such type", Assert.Single(engine.Logged).Message);
    }

    [Fact]
    public async Task Run_Cancelled_EndsAlthoughTheEngineNeverAnswers()
    {
        using var source = new CancellationTokenSource();
        var engine = new FakeEngine
        {
            OnRegister = (_, _) =>
            {
                source.Cancel();
                return new TaskCompletionSource<RegisterResourceResponse>().Task;
            },
        };

        var result = await engine.RunAsync(
            runner => runner.RunAsync(static () => Task.FromResult(Nothing)), source.Token);

        Assert.Equal(32, result.ExitCode);
    }

    [Fact]
    public async Task Run_WorkLeftBehind_IsAwaited()
    {
        var engine = new FakeEngine();

        await engine.RunAsync(static () => Output.Create(1).Apply(static async value =>
        {
            await Task.Delay(20);
            _ = new Server("late");
            return value;
        }));

        Assert.Equal("late", engine.The("late").Name);
        Assert.Equal(1, engine.Signals);
    }
}
