namespace Infra.Engine.Host;

/// <summary>One run of a deployment within an operation.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="DryRun">Whether it is a preview.</param>
/// <param name="Main">Whether it is what was asked for: event logs and listeners get this run only.</param>
/// <param name="Mask">Hides the secrets of the configuration in what is shown.</param>
internal sealed record OperationStep(OperationKind Kind, bool DryRun, bool Main, SecretMask Mask);
