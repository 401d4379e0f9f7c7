namespace Infra.Engine;

/// <summary>What became of a registration.</summary>
/// <param name="Urn">Its name.</param>
/// <param name="Id">Its id; null when there is none or it is not known yet.</param>
/// <param name="Outputs">Its outputs; empty for components.</param>
/// <param name="Result">Other than succeeded only when the deployment goes on after errors.</param>
public sealed record Registered(
    Urn Urn, string? Id, PropertyMap Outputs, RegistrationResult Result = RegistrationResult.Succeeded)
{
    /// <summary>Whether it was not created, because it was not selected: nothing of it is known.</summary>
    public bool IsUnknown { get; init; }
}

/// <summary>How a registration ended; the numbers are the protocol's.</summary>
public enum RegistrationResult
{
    /// <summary>Its step was executed.</summary>
    Succeeded = 0,

    /// <summary>Its step failed.</summary>
    Failed = 1,

    /// <summary>It depends on something that failed.</summary>
    Skipped = 2,
}
