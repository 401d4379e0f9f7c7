namespace Infra.Engine.Host;

/// <summary>Commands over the stacks of a project.</summary>
internal static class StackCommands
{
    /// <summary>Makes a stack and selects it.</summary>
    public static void Init(CommandContext context)
    {
        var typed = context.Arguments.Positional.FirstOrDefault()
            ?? context.Arguments.Value("stack")
            ?? throw new CommandException("missing stack name");
        CommandContext.RefuseOtherProviders(context.Arguments.Value("secrets-provider") ?? "");
        var stack = StackName.Parse(typed, context.Project.Name);
        if (stack.Project != context.Project.Name)
        {
            throw new CommandException(
                $"could not create stack: provided project name \"{stack.Project}\" doesn't match Pulumi.yaml");
        }

        Create(context, stack);
        if (!context.Arguments.Has("no-select"))
        {
            context.Workspace.Selection.Write(context.Workspace.Backend.Url, stack.Qualified);
        }
    }

    /// <summary>Selects a stack.</summary>
    public static void Select(CommandContext context)
    {
        var typed = context.Arguments.Positional.FirstOrDefault()
            ?? context.Arguments.Value("stack")
            ?? throw new CommandException("missing stack name");
        var stack = StackName.Parse(typed, context.Project.Name);
        if (context.Arguments.Has("create") && !context.Workspace.Backend.Exists(stack))
        {
            Create(context, stack);
        }

        stack = context.Workspace.Stack(typed);
        if (context.Invocation.SaltInState)
        {
            // The console goes on with an operation: until that needs its key, there is time to make it.
            (context.Secrets(stack) as PassphraseSecrets)?.StartDeriving();
        }

        context.Workspace.Selection.Write(context.Workspace.Backend.Url, stack.Qualified);
    }

    /// <summary>Selects none.</summary>
    public static void Unselect(CommandContext context)
    {
        context.Workspace.Selection.Write(context.Workspace.Backend.Url, null);
        context.WriteLine("Stack was unselected");
    }

    /// <summary>Lists the project's stacks.</summary>
    public static void List(CommandContext context)
    {
        var backend = context.Workspace.Backend;
        var selected = context.Workspace.Selected();
        var stacks = backend.List(context.Arguments.Has("all") ? null : context.Project.Name);
        if (!context.Arguments.Has("json"))
        {
            var now = context.Invocation.Time.GetUtcNow();
            context.Write(TextTable.Format("", [
                ["NAME", "LAST UPDATE", "RESOURCE COUNT"],
                .. stacks.Select(stack => Row(stack, backend.Summarize(stack))),
            ]));
            return;

            string[] Row(StackName stack, StateSummary summary) =>
            [
                stack.Display(context.Project.Name) + (stack == selected ? "*" : ""),
                summary.Written is { } written ? TimeTexts.Ago(now - written) : "n/a",
                $"{summary.ResourceCount}",
            ];
        }

        context.WriteJson(json => json.List(stacks, stack =>
            WriteStack(json, stack.Display(context.Project.Name), stack == selected, backend.Summarize(stack))));
    }

    /// <summary>Gives a stack another name, with its state, history and settings.</summary>
    public static void Rename(CommandContext context)
    {
        var stack = context.Stack();
        var renamed = StackName.Parse(context.Argument(0, "a name"), context.Project.Name);
        var selected = context.Workspace.Selected() == stack;
        context.Workspace.Backend.Rename(stack, renamed, context.OpenerOf(stack));
        var settings = context.Project.StackFile(stack.Stack);
        if (File.Exists(settings))
        {
            File.Move(settings, context.Project.StackFile(renamed.Stack), overwrite: true);
        }

        if (selected)
        {
            context.Workspace.Selection.Write(context.Workspace.Backend.Url, renamed.Qualified);
        }

        context.WriteLine($"Renamed {stack.Display(context.Project.Name)} to {renamed.Display(context.Project.Name)}");
    }

    /// <summary>Removes a stack without resources.</summary>
    public static void Remove(CommandContext context)
    {
        var typed = context.Arguments.Positional.FirstOrDefault() ?? context.Arguments.Value("stack");
        var stack = context.Workspace.Stack(typed);
        if (!context.Arguments.Has("yes"))
        {
            if (!context.Interactive)
            {
                throw new CommandException("non-interactive mode requires --yes flag");
            }

            context.WriteLine($"This will permanently remove the '{stack.Stack}' stack!");
            var question = $"Please confirm that this is what you'd like to do by typing `{stack.Stack}`:";
            if (!context.Confirm(question, stack.Stack))
            {
                throw new CommandException("confirmation declined");
            }
        }

        Remove(context, stack, context.Arguments.Has("force"), context.Arguments.Has("preserve-config"));
        context.WriteLine($"Stack '{stack.Display(context.Project.Name)}' has been removed!");
    }

    /// <summary>Removes a stack, its selection and its settings.</summary>
    public static void Remove(CommandContext context, StackName stack, bool force, bool keepSettings)
    {
        var selected = context.Workspace.Selected() == stack;
        context.Workspace.Backend.Remove(stack, force);
        if (!keepSettings)
        {
            Disk.Delete(context.Project.StackFile(stack.Stack));
        }

        if (selected)
        {
            context.Workspace.Selection.Write(context.Workspace.Backend.Url, null);
        }
    }

    /// <summary>Lets others work on a stack.</summary>
    public static void Cancel(CommandContext context)
    {
        var stack = context.Workspace.Stack(
            context.Arguments.Positional.FirstOrDefault() ?? context.Arguments.Value("stack"));
        context.Workspace.Backend.Unlock(stack);
        context.WriteLine($"The currently running update for '{stack.Stack}' has been canceled!");
    }

    private static void Create(CommandContext context, StackName stack)
    {
        var salt = context.Settings(stack).EncryptionSalt;
        var secrets = salt is "" ? context.Workspace.Passphrase.Create() : context.Workspace.Passphrase.Open(salt);
        context.Workspace.Backend.Create(stack, secrets);
        if (salt is "" && !context.Invocation.SaltInState)
        {
            var editor = context.SettingsEditor(stack);
            editor.Set(["encryptionsalt"], secrets.EncryptionSalt);
            context.SaveSettings(stack, editor);
        }

        context.Invocation.Error.Write($"Created stack '{stack.Stack}'\n");
    }

    private static void WriteStack(StateJsonWriter json, string name, bool current, StateSummary summary)
    {
        json.StartObject();
        json.Property("name", name);
        json.Property("current", current);
        if (summary.Written is { } written)
        {
            json.Property("lastUpdate", TimeTexts.Exact(written));
        }

        json.Property("resourceCount", (long)summary.ResourceCount);
        json.EndObject();
    }
}
