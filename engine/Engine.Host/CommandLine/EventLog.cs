using System.Threading.Channels;
using Pulumi.Wire;
using Pulumirpc;

namespace Infra.Engine.Host;

/// <summary>Where <c>--event-log</c> sends events: a file, or a client that serves Events.</summary>
internal abstract class EventLog : IAsyncDisposable
{
    private EventLog()
    {
    }

    /// <summary>A log at a place: <c>tcp://HOST:PORT</c> or a file.</summary>
    public static EventLog Open(string place, string directory) =>
        place.StartsWith("tcp://", StringComparison.Ordinal)
            ? new Remote(place["tcp://".Length..]) : new OnDisk(Path.GetFullPath(place, directory));

    /// <summary>Takes one line; returns fast.</summary>
    public abstract void Add(string line);

    /// <summary>Returns when every line has arrived.</summary>
    public abstract ValueTask DisposeAsync();

    private sealed class OnDisk(string path) : EventLog
    {
        private readonly StreamWriter writer = new(path, append: false) { AutoFlush = true, NewLine = "\n" };

        public override void Add(string line) => writer.WriteLine(line);

        public override ValueTask DisposeAsync() => writer.DisposeAsync();
    }

    private sealed class Remote : EventLog
    {
        private readonly Channel<EventRequest> lines = Channel.CreateUnbounded<EventRequest>(
            new UnboundedChannelOptions { SingleReader = true });

        private readonly RpcChannel channel;
        private readonly Task sending;

        public Remote(string address)
        {
            channel = RpcChannel.Connect(address.Replace("localhost", "127.0.0.1", StringComparison.Ordinal));
            sending = channel.ClientStreamingAsync(EventsMethods.StreamEvents, lines.Reader.ReadAllAsync());
        }

        public override void Add(string line) => lines.Writer.TryWrite(new EventRequest { Event = line });

        public override async ValueTask DisposeAsync()
        {
            lines.Writer.Complete();
            try
            {
                await sending.ConfigureAwait(false);
            }
            catch (RpcException)
            {
                // Who no longer listens has gone: the operation itself is not affected.
            }

            await channel.DisposeAsync().ConfigureAwait(false);
        }
    }
}
