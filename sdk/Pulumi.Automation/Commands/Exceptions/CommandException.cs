using System.Text.RegularExpressions;

namespace Pulumi.Automation.Commands.Exceptions;

/// <summary>A command failed.</summary>
public class CommandException : Exception
{
    internal CommandException(CommandResult result)
        : this(nameof(CommandException), result)
    {
    }

    private protected CommandException(string name, CommandResult result)
        : base(result.ToString())
    {
        Name = name;
        Result = result;
    }

    /// <summary>The name of the failure's kind.</summary>
    public string Name { get; }

    internal CommandResult Result { get; }

    // The CLI says what went wrong in words only.
    internal static CommandException Of(CommandResult result)
    {
        var error = result.StandardError;
        if (Regex.IsMatch(error, "no stack named.*found"))
        {
            return new StackNotFoundException(result);
        }

        if (Regex.IsMatch(error, "stack.*already exists"))
        {
            return new StackAlreadyExistsException(result);
        }

        return error.Contains("[409] Conflict: Another update is currently in progress.", StringComparison.Ordinal)
            || error.Contains("the stack is currently locked by", StringComparison.Ordinal)
            ? new ConcurrentUpdateException(result)
            : new CommandException(result);
    }
}
