using Pulumi.Automation.Commands;
using Pulumi.Automation.Events;
using Pulumi.Wire;

using Pulumirpc;

namespace Infra.Automation.Tests;

/// <summary>Events that a CLI streams over the Events service.</summary>
public sealed class EventLogServerTests
{
    [Fact]
    public async Task Finish_AfterTheStreamEnded_AllWereDeliveredInOrder()
    {
        var events = new List<EngineEvent>();
        await using var log = await EventLogServer.OpenAsync(events.Add);
        await using var channel = RpcChannel.Connect(log.Place["tcp://".Length..]);

        await channel.ClientStreamingAsync(EventsMethods.StreamEvents, Requests(5_000));
        await log.FinishAsync();

        Assert.Equal(Enumerable.Range(0, 5_000), events.Select(static seen => seen.Sequence));
    }

    [Fact]
    public async Task Finish_StreamBrokenOff_DeliversWhatHadArrived()
    {
        var arrived = new TaskCompletionSource();
        var events = new List<EngineEvent>();
        await using var log = await EventLogServer.OpenAsync(seen =>
        {
            events.Add(seen);
            arrived.TrySetResult();
        });
        var channel = RpcChannel.Connect(log.Place["tcp://".Length..]);
        var call = channel.ClientStreamingAsync(EventsMethods.StreamEvents, ThenNothing());
        await arrived.Task;

        await channel.DisposeAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => call);
        await log.FinishAsync();

        Assert.Equal(0, Assert.Single(events).Sequence);
    }

    [Fact]
    public async Task Finish_NobodyCame_Returns()
    {
        await using var log = await EventLogServer.OpenAsync(static _ => { });

        await log.FinishAsync();

        Assert.StartsWith("tcp://127.0.0.1:", log.Place, StringComparison.Ordinal);
    }

    private static async IAsyncEnumerable<EventRequest> Requests(int count)
    {
        for (var i = 0; i < count; i++)
        {
            yield return new EventRequest { Event = $$"""{"sequence":{{i}},"timestamp":1}""" };
        }

        await Task.Yield();
    }

    private static async IAsyncEnumerable<EventRequest> ThenNothing()
    {
        yield return new EventRequest { Event = """{"sequence":0,"timestamp":1}""" };
        await Task.Delay(Timeout.Infinite);
    }
}
