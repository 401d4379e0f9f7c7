using Google.Protobuf.WellKnownTypes;
using Pulumi;
using Pulumirpc;

namespace Sdk.Tests;

public sealed class LogTests
{
    private static readonly IDictionary<string, object?> Nothing = new Dictionary<string, object?>();

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
