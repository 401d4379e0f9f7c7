namespace Infra;

/// <summary>What exit codes say, the same under either engine. <c>idp help exit-codes</c> prints them.</summary>
internal static class ExitCodes
{
    public const int Ok = 0;
    public const int Failed = 1;
    public const int Usage = 2;
    public const int Credentials = 3;
    public const int Resource = 4;
    public const int Policy = 5;
    public const int StackNotFound = 6;
    public const int UnexpectedChanges = 7;
    public const int Cancelled = 8;
    public const int TimedOut = 9;
    public const int Bug = 255;
    public const int Interrupted = 130;

    /// <summary>Every code with its meaning, in order.</summary>
    public static IReadOnlyList<(int Code, string Meaning)> All { get; } =
    [
        (Ok, "done"),
        (Failed, "corrupt state, locked stack, exception in the program, or anything without a code of its own"),
        (Usage, "wrong configuration or command line, a question that nobody could answer included"),
        (Credentials, "wrong or missing passphrase or credentials"),
        (Resource, "a resource: schema error, duplicate name, failure of its provider"),
        (Policy, "a policy was violated"),
        (StackNotFound, "there is no such stack"),
        (UnexpectedChanges, "changes where none were expected"),
        (Cancelled, "cancelled; what was done is saved"),
        (TimedOut, "ran out of time"),
        (Interrupted, "stopped at once by a second Ctrl-C"),
        (Bug, "a bug of ours; please report what was printed"),
    ];
}
