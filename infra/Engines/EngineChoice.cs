using Pulumi.Automation.Commands;
using Pulumi.Automation.Commands.Exceptions;

namespace Infra.Engines;

/// <summary>The engine that answers, and what it needs to know.</summary>
/// <param name="Engine">Which it is; never Auto.</param>
/// <param name="Command">Takes the command lines.</param>
/// <param name="Variables">Environment variables for it.</param>
/// <param name="Project">The checkout that it works on.</param>
internal sealed record EngineChoice(
    EngineName Engine, PulumiCommand Command, IDictionary<string, string?> Variables, ProjectFolder Project)
{
    /// <summary>Decides, and says so on standard error.</summary>
    /// <exception cref="UserError">The installed command line was asked for and is not there.</exception>
    public static async Task<EngineChoice> MakeAsync(
        EngineName engine, ProjectFolder project, Surroundings surroundings, CancellationToken cancellation)
    {
        var talk = surroundings.Screen.Talk;
        var variables = new Dictionary<string, string?>();
        if (surroundings.Variable("PULUMI_BACKEND_URL") is null)
        {
            var folder = Directory.CreateDirectory(Path.Combine(project.Path, ".state"));
            variables["PULUMI_BACKEND_URL"] = $"file://{folder.FullName}";
        }

        var installed = IsInstalled(surroundings);
        if (engine is EngineName.Pulumi && !installed)
        {
            throw new UserError("--engine pulumi: no 'pulumi' on PATH; install it, or pass --engine embedded");
        }

        if (engine is EngineName.Pulumi || (engine is EngineName.Auto && installed))
        {
            talk.WriteLine("engine: the installed pulumi");
            return new EngineChoice(
                EngineName.Pulumi, await LocalPulumiCommand.CreateAsync(null, cancellation), variables, project);
        }

        var because = engine is EngineName.Auto ? " (no pulumi on PATH)" : "";
        talk.WriteLine($"engine: embedded{because}");
        if (!Passphrase.IsGiven(surroundings))
        {
            variables["PULUMI_CONFIG_PASSPHRASE_FILE"] = Passphrase.FileOf(project, talk);
        }

        // The program and the engine share this process: messages are handed over, not sent.
        AppContext.SetSwitch("Pulumi.InMemoryChannel", true);
        return new EngineChoice(
            EngineName.Embedded, new EmbeddedPulumiCommand(surroundings.Environment), variables, project);
    }

    /// <summary>Selects a stack beside whatever else is done. The embedded engine then begins to make its key, which
    /// takes a third of a second.</summary>
    /// <remarks>Whether there is the stack, and what is wrong with it, is said where it is opened.</remarks>
    public Task SelectAsync(string stack, CancellationToken cancellation) => Task.Run(
        async () =>
        {
            try
            {
                await Command.RunAsync(
                    ["stack", "select", stack], Project.Path, Variables, cancellationToken: cancellation);
            }
            catch (CommandException)
            {
                // A stack that is not there yet is made later.
            }
        },
        cancellation);

    private static bool IsInstalled(Surroundings surroundings)
    {
        var name = OperatingSystem.IsWindows() ? "pulumi.exe" : "pulumi";
        return (surroundings.Variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(folder => File.Exists(Path.Combine(folder, name)));
    }
}
