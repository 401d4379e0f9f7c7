using Infra.Engine;

namespace Infra.Simulation.Tests.Crashes;

/// <summary>One operation on a stack.</summary>
/// <param name="Generation">Which program it is updated to; 0 destroys it.</param>
internal sealed record Operation(int Generation)
{
    /// <summary>How much at once.</summary>
    public int Parallel { get; init; } = 16;

    /// <summary>Counts the moments on the way.</summary>
    public Moments Moments { get; init; } = new();

    /// <summary>Whether providers cannot tell what they made for a URN.</summary>
    public bool IsBlind { get; init; }

    /// <summary>Whether it is previewed first.</summary>
    public bool IsPreviewed { get; init; }
}

/// <summary>How a command ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Text">What it printed, on both outlets.</param>
/// <param name="Events">What happened.</param>
internal sealed record Ended(int ExitCode, string Text, IReadOnlyList<EngineEvent> Events)
{
    /// <summary>What was said, in order.</summary>
    public IEnumerable<EngineEvent.Diagnostic> Told => Events.OfType<EngineEvent.Diagnostic>();

    /// <summary>For whom objects of interrupted creations were found.</summary>
    public IEnumerable<Urn> Adopted => Told
        .Where(static told => told.Message.StartsWith("adopted '", StringComparison.Ordinal))
        .Select(static told => told.Urn!.Value);

    /// <summary>The counts at the end.</summary>
    public EngineEvent.Summary Summary => Assert.Single(Events.OfType<EngineEvent.Summary>());

    /// <summary>Requires that it ended well.</summary>
    public Ended Well()
    {
        Assert.True(
            ExitCode == 0,
            $"exit code {ExitCode}: {Text}\n{string.Join('\n', Told.Select(static told => told.Message))}");
        return this;
    }
}
