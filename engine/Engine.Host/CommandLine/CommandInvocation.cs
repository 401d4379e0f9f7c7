using System.Collections.Immutable;
using Infra.Engine.Host.Simulation;

namespace Infra.Engine.Host;

/// <summary>One call of the <c>pulumi</c> surface: everything of the world that a command may see.</summary>
internal sealed record CommandInvocation
{
    /// <summary>The arguments, without the program's name.</summary>
    public required ImmutableArray<string> Arguments { get; init; }

    /// <summary>The working directory.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>The environment; nothing below reads the process's own.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>Standard output.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Standard error.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Standard input.</summary>
    public TextReader Input { get; init; } = TextReader.Null;

    /// <summary>Whether a person sits at a terminal and can be asked.</summary>
    public bool Interactive { get; init; }

    /// <summary>Whether standard output is a terminal, for the live display.</summary>
    public bool Terminal { get; init; }

    /// <summary>
    /// Whether a new salt is kept in the state only and settings files stay as they are: for passphrases that were made
    /// up for this checkout.
    /// </summary>
    public bool SaltInState { get; init; }

    /// <summary>Gets every event, in order; null when nobody listens.</summary>
    public Action<EngineEvent>? OnEvent { get; init; }

    /// <summary>Gets every event as the line of JSON that stands in event logs; null when nobody listens.</summary>
    public Action<string>? OnEventJson { get; init; }

    /// <summary>
    /// Gets each step as it is, in place of its line of JSON, with what hides secrets in the texts made of it; null
    /// when all events are wanted as JSON.
    /// </summary>
    public Action<EngineEvent, SecretMask>? OnStep { get; init; }

    /// <summary>Providers over the simulated world of a stack; null takes the simulated ones.</summary>
    public Func<World, IProviderSource>? Providers { get; init; }

    /// <summary>The program to run in place of the project's; null for the project's own.</summary>
    public IProgram? Program { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The value of an environment variable; null when it is not set or empty.</summary>
    public string? Variable(string name) =>
        Environment.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    /// <summary>Whether an environment variable says yes.</summary>
    public bool Flag(string name) => Variable(name) is "1" or "true" or "TRUE" or "True";
}
