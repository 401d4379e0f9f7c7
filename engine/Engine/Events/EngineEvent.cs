using System.Collections.Immutable;

namespace Infra.Engine;

/// <summary>What a deployment tells while it runs. Values in it are already blinded: no secret is in clear.</summary>
public abstract record EngineEvent
{
    private EngineEvent()
    {
    }

    /// <summary>The first: the configuration, secrets as <c>[secret]</c>.</summary>
    public sealed record Prelude(ImmutableSortedDictionary<string, string> Config) : EngineEvent;

    /// <summary>A step begins (or, in a preview, would begin).</summary>
    public sealed record ResourcePre(StepMetadata Metadata, bool Planning) : EngineEvent;

    /// <summary>A step has ended well, with outputs.</summary>
    public sealed record ResourceOutputs(StepMetadata Metadata, bool Planning) : EngineEvent;

    /// <summary>A step has failed.</summary>
    /// <param name="Metadata">Which.</param>
    /// <param name="Status">0 unchanged, 1 partial failure, 2 unknown.</param>
    /// <param name="Steps">Number of steps so far.</param>
    public sealed record ResourceOperationFailed(StepMetadata Metadata, int Status, int Steps) : EngineEvent;

    /// <summary>Something to say, about a resource or about the whole.</summary>
    public sealed record Diagnostic(
        Urn? Urn,
        DiagnosticSeverity Severity,
        string Message,
        string Prefix = "",
        int StreamId = 0,
        bool Ephemeral = false)
        : EngineEvent;

    /// <summary>Text for the person, outside all resources.</summary>
    public sealed record StandardOutput(string Message) : EngineEvent;

    /// <summary>The counts at the end.</summary>
    public sealed record Summary(
        bool IsPreview,
        TimeSpan Duration,
        ImmutableSortedDictionary<StepKind, int> ResourceChanges,
        OperationResult Result,
        bool MaybeCorrupt = false) : EngineEvent;

    /// <summary>The last: nothing follows.</summary>
    public sealed record Cancel : EngineEvent;
}

/// <summary>How an operation ended.</summary>
public enum OperationResult
{
    /// <summary>As asked.</summary>
    Succeeded,

    /// <summary>With a failure; what was done is recorded.</summary>
    Failed,

    /// <summary>Stopped by a person.</summary>
    Canceled,
}

/// <summary>How grave a diagnostic is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>For the developer of the program only.</summary>
    Debug,

    /// <summary>To know.</summary>
    Info,

    /// <summary>What the program printed on its standard error.</summary>
    InfoError,

    /// <summary>To look at.</summary>
    Warning,

    /// <summary>Why it failed.</summary>
    Error,
}
