using Infra.Engine;

namespace Infra.Simulation.Tests.Crashes;

/// <summary>One update.</summary>
/// <param name="Generation">Which program.</param>
internal sealed record Up(int Generation)
{
    /// <summary>How much at once.</summary>
    public int Parallel { get; init; } = 16;

    /// <summary>Counts the moments on the way.</summary>
    public Moments Moments { get; init; } = new();

    /// <summary>Whether providers cannot tell what they made for a URN.</summary>
    public bool IsBlind { get; init; }
}

/// <summary>How a command ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Text">What it printed, on both outlets.</param>
/// <param name="Events">What happened.</param>
internal sealed record Ended(int ExitCode, string Text, IReadOnlyList<EngineEvent> Events)
{
    /// <summary>What was said, in order.</summary>
    public IEnumerable<EngineEvent.Diagnostic> Told => Events.OfType<EngineEvent.Diagnostic>();

    /// <summary>The counts at the end.</summary>
    public EngineEvent.Summary Summary => Assert.Single(Events.OfType<EngineEvent.Summary>());
}
