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
        catch (CommandException problem)
        {
            return Report(invocation, problem.Message, problem.ExitCode);
        }
        catch (StateException problem)
        {
            var code = problem.Problem == StateProblem.NotFound ? ExitCodes.NoSuchStack : ExitCodes.Failed;
            return Report(invocation, problem.Message, code);
        }
        catch (Exception problem)
            when (problem is IncorrectPassphraseException or ProviderException or IOException or InvalidDataException)
        {
            return Report(invocation, problem.Message, ExitCodes.Failed);
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            return Report(invocation, $"bug: {bug}", ExitCodes.Bug);
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

    private static int Report(CommandInvocation invocation, string message, int exitCode)
    {
        invocation.Error.Write($"error: {message}\n");
        return exitCode;
    }
}
