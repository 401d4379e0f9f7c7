namespace Infra.Engine;

/// <summary>
/// A registration was refused before anything was planned: the program gets the message as its call's error.
/// </summary>
public sealed class RegistrationException(string message, bool invalidArgument = false) : Exception(message)
{
    /// <summary>Whether the request itself is wrong (the protocol's INVALID_ARGUMENT; otherwise UNKNOWN).</summary>
    public bool InvalidArgument => invalidArgument;
}
