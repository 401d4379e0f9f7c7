namespace Pulumi.Automation.Commands.Exceptions;

/// <summary>Another operation holds the stack's lock.</summary>
public sealed class ConcurrentUpdateException : CommandException
{
    internal ConcurrentUpdateException(CommandResult result)
        : base(nameof(ConcurrentUpdateException), result)
    {
    }
}
