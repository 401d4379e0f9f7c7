namespace Infra.Engine.Host;

/// <summary>What a backend needs of its caller.</summary>
internal sealed record BackendOptions
{
    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where relative locations start.</summary>
    public string Directory { get; init; } = Environment.CurrentDirectory;

    /// <summary>Takes what people should know: a cleared lock, a recovered run.</summary>
    public Action<string> Warn { get; init; } = static _ => { };

    /// <summary>Whether a state that breaks its own rules is refused.</summary>
    public bool CheckIntegrity { get; init; } = true;
}
