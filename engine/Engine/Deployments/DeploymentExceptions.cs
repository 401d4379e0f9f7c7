namespace Infra.Engine;

/// <summary>A registration was refused before anything was planned: the program gets the message as its call's error.</summary>
public sealed class RegistrationException(string message, bool invalidArgument = false) : Exception(message)
{
    /// <summary>Whether the request itself is wrong (the protocol's INVALID_ARGUMENT; otherwise UNKNOWN).</summary>
    public bool InvalidArgument => invalidArgument;
}

/// <summary>
/// A step failed, or was not begun because the deployment is stopping. Diagnostics have told why; the program's call is
/// never answered.
/// </summary>
public sealed class StepFailedException(Urn urn) : Exception($"the step of {urn} failed")
{
    /// <summary>Whose step.</summary>
    public Urn Urn => urn;
}
