using Pulumi.Automation;

namespace Infra.Engines;

/// <summary>A stack, opened on the engine that was chosen.</summary>
/// <param name="Stack">The stack, with our program inline.</param>
/// <param name="Project">The project's name.</param>
/// <param name="Choice">The engine.</param>
internal sealed record Session(WorkspaceStack Stack, string Project, EngineChoice Choice) : IDisposable
{
    /// <summary>Whether nothing real can be touched.</summary>
    public bool IsSimulated => Choice.Engine is EngineName.Embedded;

    /// <summary>Opens a stack, which is made when only its settings exist.</summary>
    /// <exception cref="UserError">There are no settings for it, or the engine asked for is not there.</exception>
    public static async Task<Session> OpenAsync(
        string stack, EngineName engine, Surroundings surroundings, CancellationToken cancellation)
    {
        var project = ProjectFolder.Find(surroundings.Folder);
        project.RequireStack(stack);
        var choice = await EngineChoice.MakeAsync(engine, project, surroundings, cancellation);
        return await OpenAsync(stack, choice, surroundings.Program([]), cancellation);
    }

    /// <summary>Opens a stack on an engine that is chosen already.</summary>
    public static async Task<Session> OpenAsync(
        string stack, EngineChoice choice, PulumiFn program, CancellationToken cancellation)
    {
        var project = choice.Project;
        var name = project.ProjectName();
        var arguments = new InlineProgramArgs(name, stack, program)
        {
            WorkDir = project.Path,
            PulumiCommand = choice.Command,
            EnvironmentVariables = choice.Variables,
        };
        return new Session(
            await LocalWorkspace.CreateOrSelectStackAsync(arguments, cancellation), name, choice);
    }

    /// <summary>A workspace without a stack, for commands over all of them.</summary>
    public static async Task<Workspace> OpenWorkspaceAsync(
        EngineName engine, Surroundings surroundings, CancellationToken cancellation)
    {
        var project = ProjectFolder.Find(surroundings.Folder);
        var choice = await EngineChoice.MakeAsync(engine, project, surroundings, cancellation);
        return await OpenWorkspaceAsync(choice, cancellation);
    }

    /// <summary>A workspace without a stack, on an engine that is chosen already.</summary>
    public static async Task<Workspace> OpenWorkspaceAsync(EngineChoice choice, CancellationToken cancellation) =>
        await LocalWorkspace.CreateAsync(
            new LocalWorkspaceOptions
            {
                WorkDir = choice.Project.Path,
                PulumiCommand = choice.Command,
                EnvironmentVariables = choice.Variables,
            },
            cancellation);

    /// <summary>The state as it is stored. (The API's own export has every secret in clear.)</summary>
    public async Task<string> ExportEncryptedAsync(CancellationToken cancellation)
    {
        var result = await Choice.Command.RunAsync(
            ["stack", "export", "--stack", Stack.Name],
            Stack.Workspace.WorkDir,
            Choice.Variables,
            cancellationToken: cancellation);
        return result.StandardOutput;
    }

    /// <inheritdoc/>
    public void Dispose() => Stack.Dispose();
}
