namespace Infra.Components.Pipelines;

/// <summary>A protection that is knowingly done without.</summary>
/// <param name="Protection">Which: reviewers or secret scanning.</param>
/// <param name="Reason">Why that is acceptable, for whoever audits it.</param>
public sealed record Waiver(Protection Protection, string Reason);
