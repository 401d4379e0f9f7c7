namespace Infra.Engine.Host;

/// <summary><c>stack output</c>: the outputs of a stack, all or one.</summary>
internal static class StackOutputCommand
{
    private const string ShellSpecial = "\\'\"`${[|&;<>()*?!";

    /// <summary>Shows them.</summary>
    public static void Run(CommandContext context)
    {
        var stack = context.Stack();
        var show = context.Arguments.Has("show-secrets");
        var outputs = OutputsOf(Load(context, stack, show));
        if (context.Arguments.Positional is [var name])
        {
            ShowOne(
                context,
                outputs[name] ?? throw new CommandException($"current stack does not have output property '{name}'"),
                show);
        }
        else if (context.Arguments.Has("json"))
        {
            context.WriteJson(json => PlainJson.Write(json, outputs, show));
        }
        else if (context.Arguments.Has("shell"))
        {
            foreach (var (key, value) in outputs)
            {
                context.WriteLine($"{key}={ShellQuoted(PlainJson.Text(value, show))}");
            }
        }
        else
        {
            Show(context, outputs, show);
        }
    }

    /// <summary>Shows all as a table.</summary>
    public static void Show(CommandContext context, PropertyMap outputs, bool showSecrets)
    {
        context.WriteLine($"Current stack outputs ({outputs.Count}):");
        if (outputs.Count == 0)
        {
            context.WriteLine("    No output values currently in this stack");
            return;
        }

        context.Write(TextTable.Format("    ", [
            ["OUTPUT", "VALUE"],
            .. outputs.Select(pair => new[] { pair.Key, PlainJson.Text(pair.Value, showSecrets) }),
        ]));
    }

    /// <summary>The outputs of the root resource.</summary>
    public static PropertyMap OutputsOf(Snapshot snapshot) => snapshot.Resources
        .FirstOrDefault(static resource => resource.Type == Urn.StackType && !resource.Delete)?.Outputs
        ?? PropertyMap.Empty;

    /// <summary>The state of a stack, its secrets hidden unless they are shown.</summary>
    public static Snapshot Load(CommandContext context, StackName stack, bool showSecrets)
    {
        try
        {
            var opener = context.OpenerOf(stack);
            return context.Workspace.Backend.Load(stack, showSecrets ? opener : static _ => null).Document.Snapshot;
        }
        catch (IncorrectPassphraseException)
        {
            throw new CommandException(
                "failed to decrypt: incorrect passphrase, please set PULUMI_CONFIG_PASSPHRASE to the correct "
                + "passphrase or set PULUMI_CONFIG_PASSPHRASE_FILE to a file containing the passphrase");
        }
    }

    private static void ShowOne(CommandContext context, PropertyValue value, bool showSecrets)
    {
        if (context.Arguments.Has("json"))
        {
            context.WriteJson(json => PlainJson.Write(json, value, showSecrets));
        }
        else
        {
            context.WriteLine(PlainJson.Text(value, showSecrets));
        }
    }

    private static string ShellQuoted(string text)
    {
        if (text.Length == 0 || text.Any(char.IsWhiteSpace))
        {
            return $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
        }

        return string.Concat(text.Select(static c => ShellSpecial.Contains(c) ? $"\\{c}" : c.ToString()));
    }
}
