namespace Infra.Output;

/// <summary>The two streams to people and machines: data on one, talk on the other.</summary>
internal sealed class Screen
{
    private readonly IReadOnlyDictionary<string, string> environment;

    /// <summary>A screen over these streams.</summary>
    public Screen(TextWriter data, TextWriter talk, TextReader input, IReadOnlyDictionary<string, string> environment)
    {
        Data = data;
        Talk = talk;
        Input = input;
        this.environment = environment;
    }

    /// <summary>Where results go.</summary>
    public TextWriter Data { get; }

    /// <summary>Where everything else goes.</summary>
    public TextWriter Talk { get; }

    /// <summary>What people and scripts hand in.</summary>
    public TextReader Input { get; }

    /// <summary>Whether data goes to a terminal.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Whether a person can be asked.</summary>
    public bool CanAsk { get; init; }

    /// <summary>Whether the live tree may be drawn.</summary>
    public bool IsLive => IsTerminal && !IsDumb && !IsAutomated(environment);

    private bool IsDumb => environment.GetValueOrDefault("TERM") is "dumb";

    /// <summary>The streams of this process.</summary>
    public static Screen OfProcess(IReadOnlyDictionary<string, string> environment) =>
        new(System.Console.Out, System.Console.Error, System.Console.In, environment)
        {
            IsTerminal = !System.Console.IsOutputRedirected,
            CanAsk = !System.Console.IsOutputRedirected
                && !System.Console.IsInputRedirected
                && !IsAutomated(environment),
        };

    /// <summary>Whether to colour: the option wins over the environment, that over what the stream is.</summary>
    public bool UseColor(bool noColor)
    {
        if (noColor || environment.GetValueOrDefault("NO_COLOR") is { Length: > 0 })
        {
            return false;
        }

        return environment.GetValueOrDefault("FORCE_COLOR") is { Length: > 0 } and not "0" || (IsTerminal && !IsDumb);
    }

    /// <summary>Asks a question that is answered with yes or no; anything but yes is no.</summary>
    public bool Confirm(string question) => Ask($"{question} [yes/no]") is "yes" or "y";

    /// <summary>Asks a question that is answered with a line.</summary>
    public string? Ask(string question)
    {
        Talk.Write($"{question} ");
        Talk.Flush();
        return Input.ReadLine()?.Trim();
    }

    private static bool IsAutomated(IReadOnlyDictionary<string, string> environment) =>
        environment.GetValueOrDefault("CI") is "true" or "1";
}
