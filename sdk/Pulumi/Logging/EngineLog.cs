using Pulumirpc;

namespace Pulumi;

/// <summary>Sends messages to the engine one after the other, so that they arrive in the order they were written.</summary>
internal sealed class EngineLog(IMonitor monitor, Runner runner)
{
    private readonly Lock order = new();
    private Task last = Task.CompletedTask;

    /// <summary>Whether an error was sent: the run has then failed.</summary>
    public bool HasErrors { get; private set; }

    public void Warn(string message) => Send(LogSeverity.Warning, message, resource: null, streamId: null, ephemeral: null);

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
        lock (order)
        {
            last = SendAfter(last, request, resource);
            runner.Add(last);
        }
    }

    /// <summary>Ends when everything sent so far has arrived.</summary>
    public Task FlushAsync()
    {
        lock (order)
        {
            return last;
        }
    }

    private async Task SendAfter(Task previous, LogRequest request, Resource? resource)
    {
        await previous.ConfigureAwait(false);
        try
        {
            if (resource?.Registration.Reply is { } reply)
            {
                request.Urn = (await reply.ConfigureAwait(false)).Urn;
            }
        }
        catch (Exception)
        {
            // The resource failed, and says so itself. What was to be said about it is still worth saying.
        }

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
