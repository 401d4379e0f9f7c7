namespace Infra.Components.Aws;

/// <summary>Settings of <see cref="PipelineRoles"/>.</summary>
public sealed record PipelineRolesArgs
{
    /// <summary>The account; the roles' rights end there.</summary>
    public required string Account { get; init; }

    /// <summary>The GitHub subject that may look.</summary>
    public required Input<string> PreviewSubject { get; init; }

    /// <summary>The GitHub subject that may change, of one environment.</summary>
    public required Input<string> ApplySubject { get; init; }
}
