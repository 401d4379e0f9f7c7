namespace Infra.Engine;

/// <summary>Where events go. Called in order, never concurrently.</summary>
public interface IEventSink
{
    /// <summary>Takes one event; returns fast.</summary>
    void Emit(EngineEvent engineEvent);
}
