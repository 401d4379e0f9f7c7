namespace Infra.Output;

/// <summary>The two streams to people and machines: data on one, talk on the other.</summary>
internal sealed class Screen
{
    private readonly Func<string, string?> environment;
    private readonly TextReader questions;
    private readonly bool isInputTerminal;

    private Screen(TextWriter data, TextWriter talk, TextReader input, Func<string, string?> environment)
    {
        Data = data;
        Talk = talk;
        questions = input;
        this.environment = environment;
        IsTerminal = !System.Console.IsOutputRedirected;
        isInputTerminal = !System.Console.IsInputRedirected;
    }

    /// <summary>Where results go.</summary>
    public TextWriter Data { get; }

    /// <summary>Where everything else goes.</summary>
    public TextWriter Talk { get; }

    /// <summary>Whether data goes to a terminal.</summary>
    public bool IsTerminal { get; }

    /// <summary>Whether a person can be asked.</summary>
    public bool CanAsk => IsTerminal && isInputTerminal && environment("CI") is not ("true" or "1");

    /// <summary>Whether the live tree may be drawn.</summary>
    public bool IsLive => IsTerminal && environment("TERM") is not "dumb" && environment("CI") is not ("true" or "1");

    /// <summary>The streams of this process.</summary>
    public static Screen OfProcess() => new(
        System.Console.Out, System.Console.Error, System.Console.In, Environment.GetEnvironmentVariable);

    /// <summary>Whether to colour: an option wins over the environment, the environment over what the stream is.</summary>
    public bool UseColor(bool noColor)
    {
        if (noColor || environment("NO_COLOR") is { Length: > 0 })
        {
            return false;
        }

        return environment("FORCE_COLOR") is { Length: > 0 } and not "0" || (IsTerminal && environment("TERM") is not "dumb");
    }

    /// <summary>Asks a question that is answered with yes or no; anything but yes is no.</summary>
    public bool Confirm(string question)
    {
        Talk.Write($"{question} [yes/no] ");
        Talk.Flush();
        return questions.ReadLine()?.Trim() is "yes" or "y";
    }
}
