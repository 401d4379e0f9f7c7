using Infra.Output;
using Infra.Stacks;

using Pulumi;
using Pulumi.Automation;

namespace Infra;

/// <summary>What the console sees of the world: streams, folder, environment, and the program it deploys.</summary>
internal sealed record Surroundings
{
    /// <summary>Where it writes and asks.</summary>
    public required Screen Screen { get; init; }

    /// <summary>The folder it was started in.</summary>
    public required string Folder { get; init; }

    /// <summary>The environment.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>The program that is deployed, once it is known which other stacks are only planned.</summary>
    public Func<IReadOnlyCollection<string>, PulumiFn> Program { get; init; } =
        static planned => PulumiFn.Create<Stack>(new StackTypes(planned));

    /// <summary>Those of this process.</summary>
    public static Surroundings OfProcess()
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (System.Collections.DictionaryEntry variable in System.Environment.GetEnvironmentVariables())
        {
            variables[(string)variable.Key] = (string?)variable.Value ?? "";
        }

        return new Surroundings
        {
            Screen = Screen.OfProcess(variables),
            Folder = System.Environment.CurrentDirectory,
            Environment = variables,
        };
    }

    /// <summary>The value of an environment variable; null when it is not set or empty.</summary>
    public string? Variable(string name) => Environment.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
}
