namespace Infra.Engine.Host;

/// <summary>A project with its backend, as a command finds them from its directory and environment.</summary>
internal sealed class StackWorkspace(CommandInvocation invocation, string directory)
{
    private Project? project;
    private FileBackend? backend;
    private StackSelection? selection;

    /// <summary>The project of the directory.</summary>
    /// <exception cref="CommandException">There is none.</exception>
    public Project Project => project ??= Project.Find(directory);

    /// <summary>Where stacks are: as the environment says, else the project, else <c>.state</c> beside it.</summary>
    public FileBackend Backend => backend ??= FileBackend.Open(Location(), new BackendOptions
    {
        Time = invocation.Time,
        Directory = directory,
        Warn = warning => invocation.Error.Write($"warning: {warning}\n"),
        CheckIntegrity = CheckIntegrity,
    });

    /// <summary>Whether a state must be valid to be used; set before the backend is.</summary>
    public bool CheckIntegrity { get; set; } = true;

    /// <summary>The passphrase of the environment.</summary>
    public Passphrase Passphrase { get; } = new(invocation, directory);

    /// <summary>The user of this machine.</summary>
    public string User => invocation.Variable("USER") ?? invocation.Variable("LOGNAME") ?? Environment.UserName;

    /// <summary>Which stack is selected.</summary>
    public StackSelection Selection => selection ??= new StackSelection(
        invocation.Variable("PULUMI_HOME") ?? Path.Combine(invocation.Variable("HOME") ?? directory, ".pulumi"),
        Project);

    /// <summary>An existing stack: the named one, else the selected one.</summary>
    /// <exception cref="CommandException">It does not exist, or none is selected.</exception>
    public StackName Stack(string? given)
    {
        if (given is not null)
        {
            var named = StackName.Parse(given, Project.Name);
            return Backend.Exists(named)
                ? named : throw new CommandException($"no stack named '{given}' found", ExitCodes.NoSuchStack);
        }

        return Selected() is { } selected && Backend.Exists(selected)
            ? selected
            : throw new CommandException(
                "no stack selected; please use `pulumi stack select` or `pulumi stack init` to choose one");
    }

    /// <summary>The selected stack, or null; it may be gone.</summary>
    public StackName? Selected() =>
        Selection.Read(Backend.Url) is { } name ? StackName.Parse(name, Project.Name) : null;

    private string Location() => invocation.Variable("PULUMI_BACKEND_URL") ?? DeclaredLocation();

    private string DeclaredLocation()
    {
        try
        {
            return Project.BackendUrl is "" ? Path.Combine(Project.Directory, ".state") : Project.BackendUrl;
        }
        catch (CommandException)
        {
            // Outside a project there is still a backend to speak of.
            return Path.Combine(directory, ".state");
        }
    }
}
