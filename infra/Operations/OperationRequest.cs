using Infra.Engines;

namespace Infra.Operations;

/// <summary>What is to be done to a stack.</summary>
internal enum Verb
{
    Preview,
    Up,
    Destroy,
    Refresh,
}

/// <summary>How results are given.</summary>
internal enum OutputFormat
{
    Text,
    Json,
}

/// <summary>One operation as a person or a script asked for it.</summary>
internal sealed record OperationRequest
{
    public required Verb Verb { get; init; }

    public required string Stack { get; init; }

    public EngineName Engine { get; init; }

    public OutputFormat Output { get; init; }

    public bool NoColor { get; init; }

    /// <summary>Answers the question before changes with yes.</summary>
    public bool Yes { get; init; }

    /// <summary>The name of the stack, typed to say that it is meant; null when nobody did.</summary>
    public string? Confirm { get; init; }

    /// <summary>Changes without a look at what would change.</summary>
    public bool SkipPreview { get; init; }

    /// <summary>Any change is an error.</summary>
    public bool ExpectNoChanges { get; init; }

    /// <summary>Shows property diffs instead of a tree.</summary>
    public bool Diff { get; init; }

    /// <summary>How many provider calls may run at once; null leaves it to the engine.</summary>
    public int? Parallel { get; init; }
}
