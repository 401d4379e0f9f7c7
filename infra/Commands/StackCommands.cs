using System.CommandLine;

using Infra.Engines;

using Pulumi.Automation;

namespace Infra.Commands;

/// <summary>stack ls, export, import: the recorded state of stacks.</summary>
internal static class StackCommands
{
    private static readonly Option<FileInfo?> File = new("--file", "-f")
    {
        Description = "The file to write or read; without it standard output and input",
    };

    public static Command Create(Surroundings surroundings) => new(
        "stack", "List stacks, export and import their state")
    {
        List(surroundings), Export(surroundings), Import(surroundings),
    };

    private static Command List(Surroundings surroundings)
    {
        var command = new Command("ls", "List the stacks that have a state") { Options.Engine };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var workspace = await Session.OpenWorkspaceAsync(
                parsed.GetValue(Options.Engine), surroundings, cancellation);
            foreach (var stack in await workspace.ListStacksAsync(cancellation))
            {
                surroundings.Screen.Data.WriteLine($"{stack.Name}  {stack.ResourceCount ?? 0} resources");
            }

            return ExitCodes.Ok;
        });
        return command;
    }

    private static Command Export(Surroundings surroundings)
    {
        var command = new Command("export", "Write the state, secrets encrypted")
        {
            Options.Stack, Options.Engine, File,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var stack = parsed.GetRequiredValue(Options.Stack);
            using var session = await Session.OpenAsync(
                stack, parsed.GetValue(Options.Engine), surroundings, cancellation);
            var exported = await session.ExportEncryptedAsync(cancellation);
            if (parsed.GetValue(File) is { } file)
            {
                await System.IO.File.WriteAllTextAsync(file.FullName, exported, cancellation);
                return ExitCodes.Ok;
            }

            surroundings.Screen.Data.Write(exported);
            return ExitCodes.Ok;
        });
        return command;
    }

    private static Command Import(Surroundings surroundings)
    {
        var command = new Command("import", "Replace the state by an exported one")
        {
            Options.Stack, Options.Engine, File,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var text = parsed.GetValue(File) is { } file
                ? await ReadAsync(file, cancellation)
                : await surroundings.Screen.Input.ReadToEndAsync(cancellation);
            var stack = parsed.GetRequiredValue(Options.Stack);
            using var session = await Session.OpenAsync(
                stack, parsed.GetValue(Options.Engine), surroundings, cancellation);
            await session.Stack.ImportStackAsync(StackDeployment.FromJsonString(text), cancellation);
            surroundings.Screen.Talk.WriteLine($"imported into {stack}");
            return ExitCodes.Ok;
        });
        return command;
    }

    private static Task<string> ReadAsync(FileInfo file, CancellationToken cancellation) => file.Exists
        ? System.IO.File.ReadAllTextAsync(file.FullName, cancellation)
        : throw new UserError($"--file: '{file}' does not exist; name a file that 'idp stack export' wrote");
}
