namespace Infra.Engine.Host;

/// <summary>The commands, and how the words of a call find theirs.</summary>
internal static class CommandTable
{
    private static readonly Flag Short = new("verbose", Short: 'v');

    private static readonly Command[] Commands =
    [
        new("version", [], InfoCommands.Version),
        new("whoami", [Flags.Json, Short], InfoCommands.WhoAmI),
        new("preview", Flags.Operation, OperationCommands.PreviewAsync) { Aliases = ["pre"] },
        new("up", Flags.Operation, OperationCommands.UpAsync) { Aliases = ["update"] },
        new("refresh", Flags.Operation, OperationCommands.RefreshAsync),
        new("destroy", Flags.Operation, OperationCommands.DestroyAsync) { Aliases = ["down", "dn"] },
        new("cancel", [Flags.Stack, Flags.Yes], StackCommands.Cancel) { MostArguments = 1 },
        new(
            "stack",
            [
                Flags.Stack, Flags.ShowSecrets, new("show-name"), new("show-urns", Short: 'u'),
                new("show-ids", Short: 'i'),
            ],
            StackShowCommand.Run),
        new(
            "stack init",
            [Flags.Stack, new("no-select"), new("secrets-provider", FlagKind.Value)],
            StackCommands.Init) { Aliases = ["stack new", "stack create"], MostArguments = 1 },
        new(
            "stack select",
            [Flags.Stack, new("create", Short: 'c'), new("secrets-provider", FlagKind.Value)],
            StackCommands.Select) { MostArguments = 1 },
        new("stack unselect", [], StackCommands.Unselect),
        new("stack ls", [Flags.Json, new("all", Short: 'a')], StackCommands.List) { Aliases = ["stack list"] },
        new(
            "stack rm",
            [Flags.Stack, Flags.Yes, new("force", Short: 'f'), new("preserve-config"), new("remove-backups")],
            StackCommands.Remove) { Aliases = ["stack remove"], MostArguments = 1 },
        new(
            "stack export",
            [Flags.Stack, Flags.ShowSecrets, new("file", FlagKind.Value), new("version", FlagKind.Value)],
            StackTransferCommands.Export),
        new(
            "stack import",
            [Flags.Stack, new("file", FlagKind.Value), new("force", Short: 'f')],
            StackTransferCommands.Import),
        new("stack output", [Flags.Stack, Flags.Json, Flags.ShowSecrets, new("shell")], StackOutputCommand.Run)
        {
            MostArguments = 1,
        },
        new(
            "stack history",
            [
                Flags.Stack, Flags.Json, Flags.ShowSecrets, new("full-dates"),
                new("page-size", FlagKind.Value), new("page", FlagKind.Value),
            ],
            StackHistoryCommand.Run) { Aliases = ["stack hist"] },
        new("config", [Flags.Stack, Flags.Json, Flags.ShowSecrets, Flags.ConfigFile], ConfigCommands.List)
        {
            Aliases = ["config list", "config ls"],
        },
        new("config get", [Flags.Stack, Flags.Json, Flags.Path, Flags.ConfigFile], ConfigCommands.Get)
        {
            MostArguments = 1,
        },
        new(
            "config set",
            [Flags.Stack, Flags.Path, Flags.ConfigFile, new("secret"), new("plaintext"), new("type", FlagKind.Value)],
            ConfigSetCommands.Set) { MostArguments = 2 },
        new(
            "config set-all",
            [
                Flags.Stack, Flags.Path, Flags.ConfigFile, new("json", FlagKind.Value),
                new("secret", FlagKind.List), new("plaintext", FlagKind.List),
            ],
            ConfigSetCommands.SetAll),
        new("config rm", [Flags.Stack, Flags.Path, Flags.ConfigFile], ConfigCommands.Remove) { MostArguments = 1 },
        new("config rm-all", [Flags.Stack, Flags.Path, Flags.ConfigFile], ConfigCommands.Remove)
        {
            MostArguments = int.MaxValue,
        },
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
