namespace Infra.Engine.Host;

/// <summary>A command cannot do what it was asked; the message is complete and says how to go on.</summary>
internal sealed class CommandException(string message, int exitCode = ExitCodes.Failed) : Exception(message)
{
    /// <summary>What the process ends with.</summary>
    public int ExitCode => exitCode;
}
