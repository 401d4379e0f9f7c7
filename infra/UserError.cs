namespace Infra;

/// <summary>A mistake that the user can put right: printed without a stack trace.</summary>
/// <param name="what">What is wrong, and what to do about it.</param>
/// <param name="exitCode">One of <see cref="ExitCodes"/>.</param>
internal sealed class UserError(string what, int exitCode = ExitCodes.Usage) : Exception(what)
{
    /// <summary>What the console exits with.</summary>
    public int ExitCode => exitCode;
}
