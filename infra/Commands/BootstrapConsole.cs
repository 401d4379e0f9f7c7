using System.CommandLine;

using Infra.Operations;
using Infra.Output;

namespace Infra.Commands;

/// <summary>The console: a command line in, an exit code out.</summary>
internal static class BootstrapConsole
{
    /// <summary>Runs one command.</summary>
    public static async Task<int> RunAsync(string[] arguments, Surroundings surroundings)
    {
        var screen = surroundings.Screen;
        var parsed = Root(surroundings).Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                screen.Talk.WriteLine($"error: {error.Message}");
            }

            screen.Talk.WriteLine("run idp --help for what is allowed");
            return ExitCodes.Usage;
        }

        using var interrupts = new Interrupts(screen);
        try
        {
            var configuration = new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            return await parsed.InvokeAsync(configuration, interrupts.Token);
        }
        catch (Exception exception)
        {
            var failure = Failure.Of(exception, [], interrupts.Token.IsCancellationRequested);
            screen.Talk.WriteLine($"error: {failure.Message}");
            return failure.ExitCode;
        }
    }

    private static RootCommand Root(Surroundings surroundings) => new(
        "Stand up an internal developer platform with Pulumi.")
    {
        OperationCommand.Create(Verb.Preview, "Show what an update would change", surroundings),
        OperationCommand.Create(Verb.Up, "Create or update the platform", surroundings),
        OperationCommand.Create(Verb.Destroy, "Delete everything that the stack holds", surroundings),
        OperationCommand.Create(Verb.Refresh, "Compare the state with what is really there", surroundings),
        OutputsCommand.Create(surroundings),
        StackCommands.Create(surroundings),
        PlatformCommands.Create(surroundings),
        SizesCommand.Create(surroundings),
        HelpCommand.Create(surroundings.Screen),
    };
}
