using System.Buffers;
using System.Text;

using Pulumi.Automation.Events;

namespace Pulumi.Automation.Commands;

/// <summary>Events that an older CLI writes into a file, one per line; it is read while it grows.</summary>
internal sealed class EventLogFile : EventLog
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(100);

    private readonly string _folder = Directory.CreateTempSubdirectory("pulumi-events-").FullName;
    private readonly CancellationTokenSource _commandEnded = new();
    private readonly ArrayBufferWriter<byte> _line = new();
    private readonly byte[] _chunk = new byte[16 * 1024];
    private readonly Task _tailing;

    public EventLogFile(Action<EngineEvent> onEvent)
        : base(onEvent)
    {
        Place = Path.Combine(_folder, "events.jsonl");
        File.Create(Place).Dispose();
        _tailing = TailAsync();
    }

    /// <inheritdoc/>
    public override string Place { get; }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await DrainAsync().ConfigureAwait(false);
        _commandEnded.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <inheritdoc/>
    protected override async Task DrainAsync()
    {
        await _commandEnded.CancelAsync().ConfigureAwait(false);
        await _tailing.ConfigureAwait(false);
    }

    private async Task TailAsync()
    {
        await using var file = new FileStream(
            Place, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        while (!_commandEnded.IsCancellationRequested)
        {
            await ReadOnAsync(file).ConfigureAwait(false);
            await Task.Delay(_pause, _commandEnded.Token)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await ReadOnAsync(file).ConfigureAwait(false);
        EndLine();
    }

    // The end of the file may be in the middle of a line: what is there of it waits for the rest.
    private async Task ReadOnAsync(FileStream file)
    {
        while (await file.ReadAsync(_chunk).ConfigureAwait(false) is var count and > 0)
        {
            var rest = _chunk.AsMemory(0, count);
            while (rest.Span.IndexOf((byte)'\n') is var end and >= 0)
            {
                _line.Write(rest.Span[..end]);
                EndLine();
                rest = rest[(end + 1)..];
            }

            _line.Write(rest.Span);
        }
    }

    private void EndLine()
    {
        Deliver(Encoding.UTF8.GetString(_line.WrittenSpan));
        _line.Clear();
    }
}
