namespace Infra.Engine.Host;

/// <summary>A command: its words, what it takes, what it does.</summary>
/// <param name="Words">Its words, <c>stack init</c>; others for the same after a bar.</param>
/// <param name="Takes">Its flags beside the global ones, as <see cref="Host.Flags.Of"/> reads them.</param>
/// <param name="Run">What it does; returns the exit code.</param>
internal sealed record Command(string Words, string Takes, Func<CommandContext, CancellationToken, Task<int>> Run)
{
    private readonly string[] words = Words.Split('|');

    /// <summary>A command that waits for nothing, and succeeds when it ends.</summary>
    public Command(string words, string takes, Action<CommandContext> run)
        : this(words, takes, (context, _) =>
        {
            run(context);
            return Task.FromResult(ExitCodes.Ok);
        })
    {
    }

    /// <summary>Its own flags.</summary>
    public Flag[] Flags { get; } = Host.Flags.Of(Takes);

    /// <summary>Most arguments it takes.</summary>
    public int MostArguments { get; init; }

    /// <summary>The words that are told of it.</summary>
    public string Name => words[0];

    /// <summary>Whether these words mean it.</summary>
    public bool Answers(string called) => Array.IndexOf(words, called) >= 0;
}
