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

        Assert.Equal(32, result.ExitCode);
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

    [Fact]
    public async Task Instance_InARun_SaysWhereItDeploysTo()
    {
        var engine = new FakeEngine();
        engine.Settings = engine.Settings with { Organization = "acme", IsDryRun = true };

        var result = await engine.RunAsync(static () =>
        {
            var instance = Deployment.Instance;
            Assert.Equal(
                ("acme", "shop", "dev", "/program", true),
                (
                    instance.OrganizationName,
                    instance.ProjectName,
                    instance.StackName,
                    instance.RootDirectory,
                    instance.IsDryRun));
        });

        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public void Instance_OutsideOfARun_IsRefused() => Assert.Equal(
        "Trying to acquire Deployment.Instance before 'Run' was called.",
        Assert.Throws<InvalidOperationException>(static () => Deployment.Instance).Message);

    [Fact]
    public async Task RunAsync_WithoutAnEngine_SaysToUseOne() => Assert.Equal(
        "Program run without the Pulumi engine available; re-run using the `pulumi` CLI",
        (
            await Assert.ThrowsAsync<InvalidOperationException>(
                static () => Deployment.RunAsync(static () => { }))).Message);

    [Fact]
    public async Task RunAsync_InsideARun_IsRefused()
    {
        var result = await new FakeEngine().RunAsync(static runner => runner.RunAsync(static async () =>
        {
            await Deployment.RunAsync(static () => { });
            return Nothing;
        }));

        Assert.Contains("a program runs once", result.Failure!.SourceException.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Runs_AtTheSameTime_DoNotMix()
    {
        var engines = Enumerable.Range(0, 8).Select(static index => new FakeEngine
        {
            Settings = new() { Project = "shop", Stack = $"s{index}" },
        }).ToArray();

        await Task.WhenAll(engines.Select(static engine => Task.Run(() => engine.RunAsync(() =>
        {
            for (var i = 0; i < 50; i++)
            {
                _ = new Server($"{Deployment.Instance.StackName}-{i}");
            }
        }))));

        Assert.All(engines, static engine => Assert.Equal(51, engine.Registered.Count));
        Assert.All(engines, static engine => Assert.All(
            engine.Registered.Skip(1),
            request => Assert.StartsWith(engine.Settings.Stack, request.Name, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Log_Messages_ArriveInOrderWithTheirResource()
    {
        var engine = new FakeEngine();

        await engine.RunAsync(static () =>
        {
            var server = new Server("web");
            Log.Debug("1");
            Log.Info("2", streamId: 7, ephemeral: true);
            Log.Warn("3");
            server.Id.Apply(id =>
            {
                Log.Info($"made {id}", server);
                return 0;
            });
        });

        Assert.Equal(["1", "2", "3", "made web-id"], engine.Logged.Select(static request => request.Message));
        Assert.Equal(
            [LogSeverity.Debug, LogSeverity.Info, LogSeverity.Warning],
            engine.Logged.Take(3).Select(static request => request.Severity));
        Assert.Equal((7, true), (engine.Logged.ElementAt(1).StreamId, engine.Logged.ElementAt(1).Ephemeral));
        Assert.EndsWith("::web", engine.Logged.Last().Urn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_AboutAResourceThatIsStillComing_DoesNotHoldUpOthers()
    {
        var answer = new TaskCompletionSource<RegisterResourceResponse>();
        RegisterResourceResponse? web = null;
        var engine = new FakeEngine();
        engine.OnRegister = (request, response) =>
        {
            web = request.Custom ? response : web;
            return request.Custom ? answer.Task : Task.FromResult(response);
        };
        engine.OnLog = request =>
        {
            if (request.Message == "about nothing")
            {
                answer.SetResult(web ?? new RegisterResourceResponse { Object = new Struct() });
            }
        };

        await engine.RunAsync(runner => runner.RunAsync(async () =>
        {
            Log.Info("about the server", new Server("web"));
            while (web is null)
            {
                await Task.Yield();
            }

            Log.Info("about nothing");
            return Nothing;
        }));

        Assert.Equal(["about nothing", "about the server"], engine.Logged.Select(static request => request.Message));
    }
}
