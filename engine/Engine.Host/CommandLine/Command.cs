using System.Collections.Immutable;

namespace Infra.Engine.Host;

/// <summary>A command: its words, what it takes, what it does.</summary>
/// <param name="Words">Its words, <c>stack init</c>.</param>
/// <param name="Flags">Its flags, beside the global ones.</param>
/// <param name="Run">What it does; returns the exit code.</param>
internal sealed record Command(
    string Words, Flag[] Flags, Func<CommandContext, CancellationToken, Task<int>> Run)
{
    /// <summary>A command that waits for nothing, and succeeds when it ends.</summary>
    public Command(string words, Flag[] flags, Action<CommandContext> run)
        : this(words, flags, (context, _) =>
        {
            run(context);
            return Task.FromResult(ExitCodes.Ok);
        })
    {
    }

    /// <summary>Other words for the same.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Most arguments it takes.</summary>
    public int MostArguments { get; init; }

    /// <summary>Whether these words mean it.</summary>
    public bool Answers(string words) => Words == words || Aliases.Contains(words);
}
