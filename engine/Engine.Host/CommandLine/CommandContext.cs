using System.Text;

namespace Infra.Engine.Host;

/// <summary>What a command works with: its arguments, and what they lead to, found when first needed.</summary>
internal sealed class CommandContext
{
    /// <summary>A command's context.</summary>
    public CommandContext(CommandInvocation invocation, Arguments arguments)
    {
        Invocation = invocation;
        Arguments = arguments;
        var directory = Path.GetFullPath(arguments.Value("cwd") ?? ".", invocation.WorkingDirectory);
        Directory = System.IO.Directory.Exists(directory)
            ? directory : throw new CommandException($"chdir {directory}: no such file or directory");
        Interactive = invocation.Interactive && !arguments.Has("non-interactive");
        Workspace = new StackWorkspace(invocation, directory)
        {
            CheckIntegrity = !arguments.Has("disable-integrity-checking"),
        };
    }

    /// <summary>The call.</summary>
    public CommandInvocation Invocation { get; }

    /// <summary>The command's arguments.</summary>
    public Arguments Arguments { get; }

    /// <summary>The directory the command works in.</summary>
    public string Directory { get; }

    /// <summary>Whether a person can be asked.</summary>
    public bool Interactive { get; }

    /// <summary>The project with its backend.</summary>
    public StackWorkspace Workspace { get; }

    /// <summary>The project.</summary>
    public Project Project => Workspace.Project;

    /// <summary>An argument that must be there.</summary>
    /// <exception cref="CommandException">It is not.</exception>
    public string Argument(int index, string what) => index < Arguments.Positional.Count
        ? Arguments.Positional[index] : throw new CommandException($"missing argument: {what}");

    /// <summary>The existing stack that a flag or argument names, else the selected one.</summary>
    public StackName Stack() => Workspace.Stack(Arguments.Value("stack"));

    /// <summary>The settings file of a stack, or the one that is given instead.</summary>
    public string SettingsFile(StackName stack) => Arguments.Value("config-file") is { } file
        ? Path.GetFullPath(file, Directory) : Project.StackFile(stack.Stack);

    /// <summary>The settings of a stack.</summary>
    public StackSettings Settings(StackName stack) => StackSettings.Read(SettingsFile(stack));

    /// <summary>The configuration of a stack.</summary>
    public StackConfig Config(StackName stack) => new(Project, stack.Stack, Settings(stack));

    /// <summary>The secrets of a stack's settings: by their salt, else by that of the state.</summary>
    public ISecretsProvider Secrets(StackName stack)
    {
        var settings = Settings(stack);
        RefuseOtherProviders(settings.SecretsProvider);
        if (settings.EncryptionSalt is not "")
        {
            return Workspace.Passphrase.Open(settings.EncryptionSalt);
        }

        return Workspace.Backend.Summarize(stack, secretsOnly: true).Secrets is { } description
            ? Workspace.Passphrase.Open(description) : Workspace.Passphrase.Create();
    }

    /// <summary>Opens the secrets of a stack's state as the state describes them, else as its settings do.</summary>
    public SecretsOpener OpenerOf(StackName stack) =>
        description => description is null ? Secrets(stack) : Workspace.Passphrase.Open(description);

    /// <summary>An editor of a stack's settings file; of an empty text when there is none yet.</summary>
    public YamlEditor SettingsEditor(StackName stack)
    {
        var file = SettingsFile(stack);
        return new YamlEditor(File.Exists(file) ? File.ReadAllText(file) : "", file);
    }

    /// <summary>Writes a stack's settings file, when something changed.</summary>
    public void SaveSettings(StackName stack, YamlEditor editor)
    {
        var file = SettingsFile(stack);
        if (editor.Text != (File.Exists(file) ? File.ReadAllText(file) : ""))
        {
            Disk.Replace(file, Encoding.UTF8.GetBytes(editor.Text));
        }
    }

    /// <summary>Writes text to standard output.</summary>
    public void Write(string text) => Invocation.Output.Write(text);

    /// <summary>Writes a line to standard output.</summary>
    public void WriteLine(string line) => Invocation.Output.Write(line + "\n");

    /// <summary>Writes a document to standard output.</summary>
    public void WriteJson(Action<StateJsonWriter> write)
    {
        using var json = new StateJsonWriter(indent: 2);
        write(json);
        WriteLine(Encoding.UTF8.GetString(json.Written));
    }

    /// <summary>Asks for a word and takes it for yes.</summary>
    public bool Confirm(string question, string word)
    {
        Write($"{question} ");
        return Invocation.Input.ReadLine()?.Trim() is { } answer
            && (answer == word || (word is "yes" && answer is "y"));
    }

    /// <summary>Refuses secrets providers that are not ours.</summary>
    /// <exception cref="CommandException">It is another one.</exception>
    public static void RefuseOtherProviders(string provider)
    {
        if (provider is not ("" or "default" or "passphrase"))
        {
            throw new CommandException(
                $"the secrets provider '{provider}' is not supported by the embedded engine; allowed: passphrase");
        }
    }
}
