namespace Infra.Components.Gcp;

/// <summary>Where on Google Cloud everything of an environment is: one project, one region.</summary>
public sealed record GcpPlace
{
    /// <summary>Id of the project. Its name is in what principals are called.</summary>
    public required string Project { get; init; }

    /// <summary>Number of the project: principals of its pools are called after it.</summary>
    public required string ProjectNumber { get; init; }

    /// <summary>Region, such as <c>europe-west1</c>.</summary>
    public required string Region { get; init; }
}
