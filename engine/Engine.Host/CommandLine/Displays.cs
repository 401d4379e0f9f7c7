namespace Infra.Engine.Host;

/// <summary>The display of a run.</summary>
internal static class Displays
{
    /// <summary>A display for a run.</summary>
    public static Action<EngineEvent> Open(
        CommandContext context, OperationOptions options, OperationStep step, StackName stack) =>
        engineEvent => context.WriteLine($"{engineEvent.GetType().Name} {(engineEvent as EngineEvent.ResourcePre)?.Metadata.Urn}");
}
