using System.Runtime.ExceptionServices;

using Pulumi.Automation.Events;

namespace Pulumi.Automation.Commands;

/// <summary>Where a CLI sends its events.</summary>
internal abstract class EventLog(Action<EngineEvent> onEvent) : IAsyncDisposable
{
    private ExceptionDispatchInfo? _failure;

    /// <summary>The value of <c>--event-log</c>.</summary>
    public abstract string Place { get; }

    /// <summary>Returns when every event of the command, which has ended, was delivered.</summary>
    public async Task FinishAsync()
    {
        await DrainAsync().ConfigureAwait(false);
        _failure?.Throw();
    }

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    protected abstract Task DrainAsync();

    /// <summary>Delivers one line. A receiver that throws gets no more: the command itself runs on.</summary>
    protected void Deliver(string line)
    {
        if (_failure is not null || line.Length == 0)
        {
            return;
        }

        try
        {
            onEvent(EngineEvent.FromJson(line));
        }
        catch (Exception failure)
        {
            _failure = ExceptionDispatchInfo.Capture(failure);
        }
    }
}
