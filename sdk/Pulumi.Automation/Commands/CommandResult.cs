namespace Pulumi.Automation.Commands;

/// <summary>How a command ended.</summary>
public sealed class CommandResult
{
    /// <summary>A result.</summary>
    public CommandResult(int code, string standardOutput, string standardError)
    {
        Code = code;
        StandardOutput = standardOutput;
        StandardError = standardError;
    }

    /// <summary>The exit code; 0 when it did all it should.</summary>
    public int Code { get; }

    /// <summary>All it wrote to standard output.</summary>
    public string StandardOutput { get; }

    /// <summary>All it wrote to standard error.</summary>
    public string StandardError { get; }

    /// <summary>Code and texts, for people.</summary>
    public override string ToString() => $"code: {Code}\nstdout: {StandardOutput}\nstderr: {StandardError}\n";

    internal CommandResult OrThrow() => Code == 0 ? this : throw Exceptions.CommandException.Of(this);
}
