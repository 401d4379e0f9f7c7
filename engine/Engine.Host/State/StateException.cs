namespace Infra.Engine.Host;

/// <summary>
/// The state of a stack is not there, not readable or not free. The message is complete, without a stack trace.
/// </summary>
internal sealed class StateException(StateProblem problem, string message, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>What is the matter; callers choose their exit code by it.</summary>
    public StateProblem Problem { get; } = problem;
}

/// <summary>What is the matter with a state.</summary>
internal enum StateProblem
{
    /// <summary>No stack can have this name.</summary>
    BadName,

    /// <summary>There is no stack of this name.</summary>
    NotFound,

    /// <summary>There is one already.</summary>
    Exists,

    /// <summary>It has resources, so it is not removed.</summary>
    NotEmpty,

    /// <summary>Somebody else works on it.</summary>
    Locked,

    /// <summary>The file is not what a state file must be.</summary>
    Corrupt,

    /// <summary>The file is of a newer version, or uses features that are not known here.</summary>
    Unsupported,

    /// <summary>No passphrase is given where one is needed.</summary>
    NoPassphrase,

    /// <summary>The file system refused.</summary>
    Unreachable,
}
