using Pulumirpc;

namespace Pulumi;

/// <summary>Sends messages to the engine one after the other, so that they arrive in the order they were
/// written.</summary>
internal sealed class EngineLog(IMonitor monitor, Runner runner)
{
    private readonly Lock order = new();
    private Task last = Task.CompletedTask;

    /// <summary>Whether an error was sent: the run has then failed.</summary>
    public bool HasErrors { get; private set; }

    public void Warn(string message) =>
        Send(LogSeverity.Warning, message, resource: null, streamId: null, ephemeral: null);

    public void Send(LogSeverity severity, string message, Resource? resource, int? streamId, bool? ephemeral)
    {
        HasErrors |= severity == LogSeverity.Error;
        var request = new LogRequest
        {
            Severity = severity,
            Message = message ?? "",
            StreamId = streamId ?? 0,
            Ephemeral = ephemeral ?? false,
        };
        if (resource is null || resource.Registration.Reply.IsCompleted)
        {
            Enqueue(request, resource);
            return;
        }

        // Others must not wait until this one has a place to be shown at.
        runner.Add(SendLaterAsync(request, resource));
    }

    /// <summary>Ends when everything sent so far has arrived.</summary>
    public Task FlushAsync()
    {
        lock (order)
        {
            return last;
        }
    }

    private async Task SendLaterAsync(LogRequest request, Resource resource)
    {
        await ((Task)resource.Registration.Reply).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Enqueue(request, resource);
    }

    private void Enqueue(LogRequest request, Resource? resource)
    {
        // A resource that failed has no URN; what was to be said about it is still worth saying.
        if (resource is { Registration.Reply: { IsCompletedSuccessfully: true } reply })
        {
            request.Urn = reply.Result.Urn;
        }

        lock (order)
        {
            last = SendAfterAsync(last, request);
            runner.Add(last);
        }
    }

    private async Task SendAfterAsync(Task previous, LogRequest request)
    {
        await previous.ConfigureAwait(false);
        try
        {
            await monitor.LogAsync(request).ConfigureAwait(false);
        }
        catch (Wire.RpcException exception)
        {
            throw new LogException(exception);
        }
    }
}
