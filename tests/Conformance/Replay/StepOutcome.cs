namespace Infra.Conformance;

/// <summary>What became of a step: how it differs, or why it was not played.</summary>
internal sealed record StepOutcome(
    string Scenario, string Step, IReadOnlyList<Difference> Differences, string? NotPlayable = null);
