namespace Infra.Components.Azure;

/// <summary>Settings of <see cref="AzurePipelines"/>.</summary>
public sealed record AzurePipelinesArgs
{
    /// <summary>Where it is.</summary>
    public required AzurePlace Place { get; init; }

    /// <summary>The GitHub subject that may look.</summary>
    public required Input<string> PreviewSubject { get; init; }

    /// <summary>The GitHub subject that may change, of one environment.</summary>
    public required Input<string> ApplySubject { get; init; }
}
