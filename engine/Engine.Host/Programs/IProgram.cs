using System.Collections.Immutable;

namespace Infra.Engine.Host;

/// <summary>A program that registers resources when it is run.</summary>
internal interface IProgram
{
    /// <summary>Whether it lives in this process, and can be given services in memory.</summary>
    bool InMemory { get; }

    /// <summary>Runs it once. Cancellation ends it.</summary>
    Task<ProgramEnd> RunAsync(ProgramRun run, CancellationToken cancellation);
}

/// <summary>What a run of a program is told.</summary>
internal sealed record ProgramRun
{
    /// <summary>The project's name.</summary>
    public required string Project { get; init; }

    /// <summary>The stack, bare.</summary>
    public required string Stack { get; init; }

    /// <summary>The organization.</summary>
    public required string Organization { get; init; }

    /// <summary>The folder of the project file.</summary>
    public required string RootDirectory { get; init; }

    /// <summary>The folder of the program; the working directory of a child process.</summary>
    public required string ProgramDirectory { get; init; }

    /// <summary>Where both services listen.</summary>
    public required string Address { get; init; }

    /// <summary>Configuration in clear, by full key.</summary>
    public required ImmutableSortedDictionary<string, string> Config { get; init; }

    /// <summary>Which of the configuration is secret.</summary>
    public required ImmutableHashSet<string> ConfigSecretKeys { get; init; }

    /// <summary>Whether nothing may change.</summary>
    public required bool DryRun { get; init; }

    /// <summary>How much may run at once.</summary>
    public required int Parallel { get; init; }

    /// <summary>Environment variables of a child process.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>Takes each line the program prints, and whether it came on standard error.</summary>
    public required Action<string, bool> OnLine { get; init; }
}

/// <summary>How a program ended.</summary>
/// <param name="Succeeded">Whether it ended well.</param>
/// <param name="Error">What to report; "" when there is nothing, or the program has reported it itself.</param>
internal sealed record ProgramEnd(bool Succeeded, string Error)
{
    /// <summary>Ended well.</summary>
    public static ProgramEnd Well { get; } = new(true, "");

    /// <summary>Failed, and has said why.</summary>
    public static ProgramEnd Bailed { get; } = new(false, "");
}
