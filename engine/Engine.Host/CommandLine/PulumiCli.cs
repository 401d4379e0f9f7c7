namespace Infra.Engine.Host;

/// <summary>The <c>pulumi</c> surface: arguments in, texts and an exit code out.</summary>
internal static class PulumiCli
{
    /// <summary>Runs a command. Cancellation lets it finish what is in flight.</summary>
    public static async Task<int> RunAsync(CommandInvocation invocation, CancellationToken cancellation)
    {
        try
        {
            return await DispatchAsync(invocation, cancellation).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            var (code, message) = problem switch
            {
                CommandException command => (command.ExitCode, problem.Message),
                StateException { Problem: StateProblem.NotFound } => (ExitCodes.NoSuchStack, problem.Message),
                StateException or IncorrectPassphraseException or ProviderException or IOException
                    or InvalidDataException => (ExitCodes.Failed, problem.Message),
                _ => (ExitCodes.Bug, $"bug: {problem}"),
            };
            invocation.Error.Write($"error: {message}\n");
            return code;
        }
    }

    private static async Task<int> DispatchAsync(CommandInvocation invocation, CancellationToken cancellation)
    {
        if (invocation.Arguments is [] or ["--help"] or ["-h"] or ["help"])
        {
            invocation.Output.Write(Help.All());
            return ExitCodes.Ok;
        }

        if (invocation.Arguments is ["--version"])
        {
            invocation.Output.Write(CliVersion.Tag + "\n");
            return ExitCodes.Ok;
        }

        var (command, rest) = CommandTable.Find(invocation.Arguments.AsSpan());
        var arguments = Arguments.Parse(rest, [.. command.Flags, .. Flags.Global]);
        if (arguments.Has("help"))
        {
            invocation.Output.Write(Help.Of(command));
            return ExitCodes.Ok;
        }

        if (arguments.Positional.Count > command.MostArguments)
        {
            throw new CommandException(
                $"accepts at most {command.MostArguments} arg(s), received {arguments.Positional.Count}");
        }

        return await command.Run(new CommandContext(invocation, arguments), cancellation).ConfigureAwait(false);
    }
}
