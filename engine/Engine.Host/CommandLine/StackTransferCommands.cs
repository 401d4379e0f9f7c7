using System.Text;

namespace Infra.Engine.Host;

/// <summary><c>stack export</c> and <c>stack import</c>.</summary>
internal static class StackTransferCommands
{
    /// <summary>Writes the state of a stack.</summary>
    public static void Export(CommandContext context)
    {
        var stack = context.Stack();
        var opener = context.Arguments.Has("show-secrets") ? context.OpenerOf(stack) : null;
        var text = context.Workspace.Backend.Export(stack, opener);
        if (context.Arguments.Value("file") is { } file)
        {
            Disk.Replace(Path.GetFullPath(file, context.Directory), Encoding.UTF8.GetBytes(text));
        }
        else
        {
            context.Write(text);
        }
    }

    /// <summary>Replaces the state of a stack.</summary>
    public static void Import(CommandContext context)
    {
        context.Workspace.CheckIntegrity &= !context.Arguments.Has("force");
        var stack = context.Stack();
        var bytes = context.Arguments.Value("file") is { } file
            ? Disk.Read(Path.GetFullPath(file, context.Directory))
                ?? throw new CommandException($"could not open file: open {file}: no such file or directory")
            : Encoding.UTF8.GetBytes(context.Invocation.Input.ReadToEnd());
        var reader = new StateFileReader(bytes, $"the stack '{stack.Stack}'");
        var secrets = reader.Summarize().Secrets is { } description
            ? SecretBox.Encrypted(context.Workspace.Passphrase.Open(description)) : SecretBox.InClear();
        var imported = reader.Read(secrets);
        StateCommands.Check(context, stack, imported.Snapshot);
        using var update = context.Workspace.Backend.BeginUpdate(stack, context.OpenerOf(stack));
        update.Finish(
            update.Document with { Snapshot = imported.Snapshot, UnknownFields = imported.UnknownFields }, null);
        context.WriteLine("Import complete.");
    }
}
