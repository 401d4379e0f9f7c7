namespace Infra.Components.Pipelines;

/// <summary>A folder of claims and the team that decides about it.</summary>
/// <param name="Environment">The environment: the folder <c>environments/(name)</c>.</param>
/// <param name="Team">The team's slug in the organisation.</param>
public sealed record TeamFolder(string Environment, string Team);
