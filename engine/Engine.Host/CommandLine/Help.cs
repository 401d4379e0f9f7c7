using System.Text;

namespace Infra.Engine.Host;

/// <summary>Short help.</summary>
internal static class Help
{
    /// <summary>The commands.</summary>
    public static string All()
    {
        var text = new StringBuilder("The embedded engine, answering like pulumi. Commands:\n");
        foreach (var command in CommandTable.All)
        {
            text.Append("  pulumi ").Append(command.Name).Append('\n');
        }

        return text.Append("\nRun 'pulumi COMMAND --help' for the flags of a command.\n").ToString();
    }

    /// <summary>The flags of a command.</summary>
    public static string Of(Command command)
    {
        var text = new StringBuilder($"Usage: pulumi {command.Name} [flags]\n\nFlags:\n");
        foreach (var flag in command.Flags.Concat(Flags.Global).Where(static flag => flag.Instead is ""))
        {
            text.Append(flag.Short == '\0' ? "      " : $"  -{flag.Short}, ").Append("--").Append(flag.Name)
                .Append(flag.Kind == FlagKind.Switch ? "" : " value").Append('\n');
        }

        return text.ToString();
    }
}
