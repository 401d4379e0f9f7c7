using Google.Protobuf.WellKnownTypes;

using Pulumi.Automation.Events;
using Pulumi.Wire;

using Pulumirpc;

namespace Pulumi.Automation.Commands;

/// <summary>Events that the CLI streams to this process.</summary>
internal sealed class EventLogServer : EventLog
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private RpcServer? _server;
    private bool _hasBegun;

    private EventLogServer(Action<EngineEvent> onEvent)
        : base(onEvent)
    {
    }

    /// <inheritdoc/>
    public override string Place => $"tcp://{_server!.Address}";

    /// <summary>Serves on a free port.</summary>
    public static async Task<EventLog> OpenAsync(Action<EngineEvent> onEvent)
    {
        var log = new EventLogServer(onEvent);
        var services = new RpcServices().ClientStreaming(
            EventsMethods.StreamEvents, (requests, _) => log.ReceiveAsync(requests));
        log._server = await RpcServer.ListenAsync(services).ConfigureAwait(false);
        return log;
    }

    /// <inheritdoc/>
    public override ValueTask DisposeAsync() => _server!.DisposeAsync();

    /// <inheritdoc/>
    protected override async Task DrainAsync()
    {
        // What the command has sent arrives before the server has stopped; a command that died sends no end.
        await _server!.DisposeAsync().ConfigureAwait(false);
        if (_hasBegun)
        {
            await _ended.Task.ConfigureAwait(false);
        }
    }

    private async Task<Empty> ReceiveAsync(IAsyncEnumerable<EventRequest> requests)
    {
        _hasBegun = true;
        try
        {
            await foreach (var request in requests.ConfigureAwait(false))
            {
                Deliver(request.Event);
            }
        }
        finally
        {
            _ended.TrySetResult();
        }

        return new Empty();
    }
}
