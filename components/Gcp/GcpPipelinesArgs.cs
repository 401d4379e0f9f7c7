namespace Infra.Components.Gcp;

/// <summary>Settings of <see cref="GcpPipelines"/>.</summary>
public sealed record GcpPipelinesArgs
{
    /// <summary>Where it is.</summary>
    public required GcpPlace Place { get; init; }

    /// <summary>What the accounts' names start with: at most 22 lower-case letters, digits and hyphens.</summary>
    public required string AccountPrefix { get; init; }

    /// <summary>The GitHub subject that may look.</summary>
    public required Input<string> PreviewSubject { get; init; }

    /// <summary>The GitHub subject that may change, of one environment.</summary>
    public required Input<string> ApplySubject { get; init; }
}
