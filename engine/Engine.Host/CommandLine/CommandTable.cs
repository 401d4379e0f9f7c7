namespace Infra.Engine.Host;

/// <summary>The commands, and how the words of a call find theirs.</summary>
internal static class CommandTable
{
    private const string StackFlag = "stack=/s ";

    private static readonly Command[] Commands =
    [
        new("version", "", InfoCommands.Version),
        new("whoami", "json/j verbose/v", InfoCommands.WhoAmI),
        new(
            "preview|pre",
            Flags.Operation.Replace("continue-on-error ", ""),
            OperationCommands.Of(OperationKind.Update, previewOnly: true)),
        new("up|update", Flags.Operation, OperationCommands.Of(OperationKind.Update)),
        new("refresh", Flags.Operation, OperationCommands.Of(OperationKind.Refresh)),
        new("destroy|down|dn", Flags.Operation, OperationCommands.DestroyAsync),
        new("cancel", StackFlag + "yes/y", StackCommands.Cancel) { MostArguments = 1 },
        new("stack", StackFlag + "show-secrets show-name show-urns/u show-ids/i", StackShowCommand.Run),
        new("stack init|stack new|stack create", StackFlag + "no-select secrets-provider=", StackCommands.Init)
        {
            MostArguments = 1,
        },
        new("stack select", StackFlag + "create/c secrets-provider=", StackCommands.Select) { MostArguments = 1 },
        new("stack unselect", "", StackCommands.Unselect),
        new("stack ls|stack list", "json/j all/a", StackCommands.List),
        new("stack rm|stack remove", StackFlag + "yes/y force/f preserve-config remove-backups", StackCommands.Remove)
        {
            MostArguments = 1,
        },
        new("stack rename", StackFlag, StackCommands.Rename) { MostArguments = 1 },
        new("stack export", StackFlag + "show-secrets file= version=", StackTransferCommands.Export),
        new("stack import", StackFlag + "file= force/f", StackTransferCommands.Import),
        new("stack output", StackFlag + "json/j show-secrets shell", StackOutputCommand.Run) { MostArguments = 1 },
        new(
            "stack history|stack hist",
            StackFlag + "json/j show-secrets full-dates page-size= page=",
            StackHistoryCommand.Run),
        new("stack graph", StackFlag, StackGraphCommand.Run) { MostArguments = 1 },
        new("stack tag ls", StackFlag + "json/j", StackTagCommands.List),
        new("stack tag get", StackFlag, StackTagCommands.Get) { MostArguments = 1 },
        new("stack tag set", StackFlag, StackTagCommands.Set) { MostArguments = 2 },
        new("stack tag rm", StackFlag, StackTagCommands.Remove) { MostArguments = 1 },
        new("state delete", StackFlag + "yes/y force/f target-dependents", StateCommands.Delete) { MostArguments = 1 },
        new("state protect", StackFlag + "yes/y all", StateCommands.Protect) { MostArguments = int.MaxValue },
        new("state unprotect", StackFlag + "yes/y all", StateCommands.Unprotect) { MostArguments = int.MaxValue },
        new("state taint", StackFlag + "yes/y all", StateCommands.Taint) { MostArguments = int.MaxValue },
        new("state untaint", StackFlag + "yes/y all", StateCommands.Untaint) { MostArguments = int.MaxValue },
        new("state rename", StackFlag + "yes/y", StateCommands.Rename) { MostArguments = 2 },
        new("state repair", StackFlag + "yes/y", StateCommands.Repair),
        new("config|config list|config ls", StackFlag + "json/j show-secrets config-file=", ConfigCommands.List),
        new("config get", StackFlag + "json/j path config-file=", ConfigCommands.Get) { MostArguments = 1 },
        new("config set", StackFlag + "path config-file= secret plaintext type=", ConfigSetCommands.Set)
        {
            MostArguments = 2,
        },
        new("config set-all", StackFlag + "path config-file= json= secret* plaintext*", ConfigSetCommands.SetAll),
        new("config rm", StackFlag + "path config-file=", ConfigCommands.Remove) { MostArguments = 1 },
        new("config rm-all", StackFlag + "path config-file=", ConfigCommands.Remove) { MostArguments = int.MaxValue },
    ];

    /// <summary>All of them.</summary>
    public static ReadOnlySpan<Command> All => Commands;

    /// <summary>Finds the command of a call, and what of the call is not its words.</summary>
    /// <exception cref="CommandException">There is no such command.</exception>
    public static (Command Command, string[] Remaining) Find(ReadOnlySpan<string> arguments)
    {
        List<string> rest = [];
        var words = "";
        Command? found = null;
        for (var i = 0; i < arguments.Length; i++)
        {
            var argument = arguments[i];
            var longer = words is "" ? argument : $"{words} {argument}";
            if (argument.StartsWith('-'))
            {
                rest.Add(argument);
                if (TakesValue(argument, found) && i + 1 < arguments.Length)
                {
                    rest.Add(arguments[++i]);
                }
            }
            else if (Named(longer) is { } command)
            {
                (found, words) = (command, longer);
            }
            else if (Array.Exists(Commands, it => it.Name.StartsWith(longer + " ", StringComparison.Ordinal)))
            {
                (found, words) = (null, longer);
            }
            else if (found is null or { MostArguments: 0 })
            {
                throw Unknown(argument, words);
            }
            else
            {
                rest.AddRange(arguments[i..]);
                break;
            }
        }

        return found is null
            ? throw new CommandException("no command given\nRun 'pulumi --help' for usage.")
            : (found, [.. rest]);
    }

    private static Command? Named(string words) => Array.Find(Commands, command => command.Answers(words));

    private static bool TakesValue(string argument, Command? command) => Flags.Global
        .Concat(command?.Flags ?? [])
        .Any(flag => flag.Kind != FlagKind.Switch && (argument == $"--{flag.Name}" || argument == $"-{flag.Short}"));

    private static CommandException Unknown(string word, string words)
    {
        var parent = words is "" ? "pulumi" : $"pulumi {words}";
        return new CommandException($"unknown command \"{word}\" for \"{parent}\"\nRun '{parent} --help' for usage.");
    }
}
