namespace Infra.Engine;

/// <summary>
/// A step failed, or was not begun because the deployment is stopping. Diagnostics have told why; the program's call
/// is never answered.
/// </summary>
public sealed class StepFailedException(Urn urn) : Exception($"the step of {urn} failed")
{
    /// <summary>Whose step.</summary>
    public Urn Urn => urn;
}
