namespace Infra.Engine.Host;

/// <summary>Everybody who gets the events of a run: the display, the event log, listeners in this process.</summary>
internal sealed class EventOutlets : IEventSink, IAsyncDisposable
{
    private readonly List<Action<EngineEvent>> outlets = [];
    private readonly EventLog? log;
    private readonly OperationDisplay? display;
    private readonly Action atEnd = static () => { };

    /// <summary>Opens the outlets that a command asks for.</summary>
    public EventOutlets(CommandContext context, OperationOptions options, OperationStep step, StackName stack)
    {
        var invocation = context.Invocation;
        var color = context.Arguments.Value("color") ?? "auto";
        var place = step.Main ? context.Arguments.Value("event-log") : null;
        log = place is null ? null : EventLog.Open(place, context.Directory);
        if (step.Main && invocation.OnEvent is { } listener)
        {
            outlets.Add(listener);
        }

        if (log is not null || (step.Main && invocation.OnEventJson is not null))
        {
            outlets.Add(Lines(invocation, step.Mask, new EventJson(color, invocation.Time)));
        }

        if (!options.Json)
        {
            display = Displays.Open(context, step, stack);
            outlets.Add(display.Emit);
        }
        else if (step.DryRun && step.Main && !invocation.Flag("PULUMI_ENABLE_STREAMING_JSON_PREVIEW"))
        {
            var digest = new PreviewDigest(context.Arguments.Has("show-sames"));
            outlets.Add(digest.Add);
            atEnd = () => context.Write(digest.Text());
        }
        else if (step.Main)
        {
            outlets.Add(Stream(context, new EventJson(color, invocation.Time)));
        }
    }

    /// <inheritdoc/>
    public void Emit(EngineEvent engineEvent)
    {
        foreach (var outlet in outlets)
        {
            outlet(engineEvent);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        display?.Dispose();
        atEnd();
        if (log is not null)
        {
            await log.DisposeAsync().ConfigureAwait(false);
        }
    }

    private Action<EngineEvent> Lines(CommandInvocation invocation, SecretMask mask, EventJson json) => engineEvent =>
    {
        if (log is null && invocation.OnStep is { } onStep && engineEvent
            is EngineEvent.ResourcePre or EngineEvent.ResourceOutputs or EngineEvent.ResourceOperationFailed)
        {
            onStep(engineEvent, mask);
            return;
        }

        var line = mask.HideValues(json.Line(engineEvent));
        log?.Add(line);
        invocation.OnEventJson?.Invoke(line);
    };

    // Streams on standard output leave out the engine's own resources, and count them.
    private static Action<EngineEvent> Stream(CommandContext context, EventJson json) => engineEvent =>
    {
        var line = json.Line(engineEvent);
        if (engineEvent is not (EngineEvent.ResourcePre { Metadata.Internal: true }
            or EngineEvent.ResourceOutputs { Metadata.Internal: true }))
        {
            context.WriteLine(line);
        }
    };
}
